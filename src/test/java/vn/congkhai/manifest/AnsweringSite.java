package vn.congkhai.manifest;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.congkhai.hash.Sha256;
import vn.congkhai.output.Publication;

/** A site below {@code /thong-bao} on a server of this machine that answers many requests at once, each as it is told. */
record AnsweringSite(HttpServer server, ExecutorService threads) implements AutoCloseable {

    static AnsweringSite with(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", answer);
        server.start();
        return new AnsweringSite(server, threads);
    }

    URI home() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/thong-bao");
    }

    /** The manifest of a site whose files are these, all with the same bytes. */
    static Manifest manifest(byte[] bytes, String... paths) {
        SortedMap<String, Publication.Entry> files = new TreeMap<>();
        for (String path : List.of(paths)) {
            files.put(path, new Publication.Entry(bytes.length, Sha256.hex(bytes)));
        }
        return new Manifest(new Origin("congkhai", Optional.empty()), new TreeMap<>(), files);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
