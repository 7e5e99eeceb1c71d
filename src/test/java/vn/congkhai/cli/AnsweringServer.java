package vn.congkhai.cli;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A web server of this machine that has one answer to all requests, and ends at {@link #close} at the latest. */
record AnsweringServer(HttpServer server) implements AutoCloseable {

    static AnsweringServer with(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            answer.handle(exchange);
            exchange.close();
        });
        server.start();
        return new AnsweringServer(server);
    }

    /** The address of its root, with a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
