package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site that cannot be read is told with why and with what to do, in the reader's language. */
@Timeout(120)
class UnreadableSiteTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    Path temp;

    @Test
    void aCertificateThatNobodyTrustsIsToldWithoutTheWordsOfTheLibrary() throws Exception {
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        String address = "https://localhost:" + server.getAddress().getPort() + "/";
        Sites.Outcome outcome = Sites.run(List.of("verify", address));
        Sites.Outcome english = Sites.run(List.of("verify", address, "--lang", "en"));
        server.stop(0);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith("Không đọc hoặc ghi được " + address
                        + ": chứng thư số của máy chủ không được tin cậy hoặc cấp cho tên khác\n"
                        + "    xem chứng thư số bằng trình duyệt: ")
                .doesNotContain("PKIX", "sun.");
        assertThat(english.err())
                .startsWith("Cannot read or write " + address
                        + ": the server's certificate is not trusted, or is for another name\n"
                        + "    look at the certificate in a browser: ");
    }

    @Test
    void httpToAPortOfHttpsIsSaidToBeAMistake() throws IOException {
        try (ServerSocket server = answering("")) {
            String address = "http://localhost:" + server.getLocalPort() + "/";
            assertThat(Sites.run(List.of("verify", address, "--lang", "en")).err())
                    .isEqualTo("Cannot read or write " + address + ": what came is no answer of a web server\n"
                            + "    see whether http:// and https:// were mistaken for each other, and whether the port is"
                            + " that of the web server\n");
        }
    }

    @Test
    void httpsToAPortOfHttpIsSaidToBeAMistake() throws IOException {
        String address;
        Sites.Outcome outcome;
        try (ServerSocket server = answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            address = "https://localhost:" + server.getLocalPort() + "/";
            outcome = Sites.run(List.of("verify", address));
        }
        assertThat(outcome.err())
                .startsWith(
                        "Không đọc hoặc ghi được " + address
                                + ": nội dung nhận được không phải trả lời của máy chủ web\n    xem có nhầm http:// với https://");
    }

    @Test
    void aPageInThePlaceOfTheManifestIsToldAsOne() throws IOException {
        AnsweringServer server = AnsweringServer.with(exchange -> {
            byte[] page = "\uFEFF\n<!DOCTYPE html><title>Đăng nhập</title>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });
        String address = server.address();
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Sites.Outcome verified;
        Sites.Outcome against;
        try (server) {
            verified = Sites.run(List.of("verify", address, "--lang", "en"));
            against = Sites.run(root, "check", "--against", address);
        }

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.err())
                .startsWith(
                        "Cannot read or write " + address
                                + ": the address answers with a page instead of the manifest\n    open the address in a browser: ");
        assertThat(against.code()).isEqualTo(3);
        assertThat(against.err())
                .startsWith(
                        "Không đọc hoặc ghi được " + address
                                + ": địa chỉ này trả về một trang web, không phải bản kê\n    mở địa chỉ đó bằng trình duyệt: ");
    }

    @ParameterizedTest
    @CsvSource({
        "400, see whether http:// and https:// were mistaken for each other",
        "401, the server turns away whoever does not log in",
        "403, 'the server turns away whoever does not log in, or this machine'",
        "429, the server limits how often it is asked: run again in some minutes",
    })
    void aServerThatIsWellButRefusesIsToldWithItsMendAndNotAsAPortalThatIsDown(int status, String mend)
            throws IOException {
        AnsweringServer server = AnsweringServer.with(exchange -> exchange.sendResponseHeaders(status, -1));
        String address = server.address();
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Sites.Outcome verified;
        Sites.Outcome against;
        try (server) {
            verified = Sites.run(List.of("verify", address, "--lang", "en"));
            against = Sites.run(root, "check", "--against", address, "--lang", "en");
        }

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.err())
                .startsWith("The server answers " + status + " and does not give " + address + "\n    " + mend);
        assertThat(against.code()).isEqualTo(3);
        assertThat(against.err())
                .as("without the record of what is published nothing would hold a vanished notice")
                .isEqualTo(verified.err());
    }

    @Test
    void aCodingThatNobodyAskedForIsNamedWithWhatToSet() throws IOException {
        AnsweringServer server = AnsweringServer.with(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            exchange.sendResponseHeaders(200, -1);
        });
        String address = server.address();
        Sites.Outcome outcome;
        try (server) {
            outcome = Sites.run(List.of("verify", address));
        }
        assertThat(outcome.err())
                .isEqualTo("Không đọc hoặc ghi được " + address
                        + ": máy chủ nén tệp theo kiểu br dù không được yêu cầu\n"
                        + "    sửa cài đặt của máy chủ để trả tệp nguyên vẹn cho yêu cầu có \"Accept-Encoding: identity\", hoặc chỉ"
                        + " nén bằng gzip\n");
    }

    @Test
    void whyAFileOfASiteCannotBeReadIsToldInTheLanguageOfTheReport() throws IOException {
        byte[] manifest = Files.readAllBytes(PublishedPortal.in(temp).site().resolve("manifest.json"));
        AnsweringServer server = AnsweringServer.with(exchange -> {
            boolean wanted = exchange.getRequestURI().getPath().equals("/manifest.json");
            exchange.sendResponseHeaders(wanted ? 200 : 500, wanted ? manifest.length : -1);
            if (wanted) {
                exchange.getResponseBody().write(manifest);
            }
        });
        String address = server.address();
        Sites.Outcome outcome;
        try (server) {
            outcome = Sites.run(List.of("verify", address));
        }
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("không đọc được: 404.html (máy chủ trả lời 500)\n");
    }

    private SSLContext selfSigned() throws Exception {
        Path store = temp.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options =
                "-genkeypair -keyalg EC -alias k -dname CN=localhost -storetype PKCS12 -storepass changeit -keystore";
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ")));
        command.add(store.toString());
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** One that gives this to whatever it is greeted with, and hangs up, as many do where the greeting is none of theirs. */
    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket came = server.accept()) {
                    came.getInputStream().read(new byte[8192]);
                    came.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // the other side left, or the test is over
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
        return server;
    }
}
