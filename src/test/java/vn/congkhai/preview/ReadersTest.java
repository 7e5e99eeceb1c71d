package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Open pages are told what was saved, whatever the others do. */
@Timeout(60)
class ReadersTest {

    /** More than a system keeps for somebody who does not read. */
    private static final String MUCH = "x".repeat(32 << 20);

    /** An answer ends with it where its connection may serve another. */
    private static final String LAST_CHUNK = "0";

    private final AtomicInteger saves = new AtomicInteger();
    private final Readers readers = new Readers(page -> page.equals("ngu") ? MUCH : page + " " + saves.get());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                readers.attend(exchange, exchange.getRequestURI().getQuery());
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        readers.close();
        server.stop(0);
        threads.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aTabThatDoesNotReadHoldsUpNoOther() throws IOException {
        BufferedReader asleep = open("ngu");
        assertThat(asleep.readLine()).isEqualTo("HTTP/1.1 200 OK");
        BufferedReader awake = open("thuc");
        assertThat(told(awake)).isEqualTo("thuc 0");
        saves.incrementAndGet();

        readers.tell();

        assertThat(told(awake)).isEqualTo("thuc 1");
    }

    @Test
    void theOldestTabIsSentAwayWhenThereAreTooManyEvenWhereItDoesNotRead() throws IOException {
        BufferedReader asleep = open("ngu");
        assertThat(asleep.readLine()).isEqualTo("HTTP/1.1 200 OK");
        BufferedReader second = open("hai");
        assertThat(told(second)).isEqualTo("hai 0");
        for (int i = 3; i <= 65; i++) {
            assertThat(told(open("trang" + i))).isEqualTo("trang" + i + " 0");
        }

        assertThat(asleep.lines().mapToInt(String::length).sum()).isLessThan(MUCH.length());

        readers.tell();
        assertThat(told(second)).isEqualTo("hai 0");
        assertThat(told(open("trang66"))).isEqualTo("trang66 0");
        String line = second.readLine();
        while (line != null && !line.equals(LAST_CHUNK)) {
            line = second.readLine();
        }
    }

    private BufferedReader open(String page) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET /?" + page + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String told(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = reader.readLine();
        }
        return String.valueOf(line).replace("data: ", "");
    }
}
