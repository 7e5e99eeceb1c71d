package vn.congkhai.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The pages that are open in browsers and wait to be told (Server-Sent Events). One thread of its own tells them all. */
final class Readers implements AutoCloseable {

    /** Enough for every tab of a person; the oldest goes first. */
    private static final int MOST = 64;

    private static final int BEAT_SECONDS = 15;

    private final Function<String, String> stateOfPage;
    private final Deque<Reader> open = new ArrayDeque<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "congkhai-readers");
        thread.setDaemon(true);
        return thread;
    });

    /** Tells each page what the function says of its path. */
    Readers(Function<String, String> stateOfPage) {
        this.stateOfPage = stateOfPage;
        teller.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    private record Reader(HttpExchange exchange, String page) {}

    /** Takes a request that stays open, and tells it at once. */
    void add(HttpExchange exchange, String page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        teller.execute(() -> {
            Reader reader = new Reader(exchange, page);
            open.add(reader);
            tell(reader);
            while (open.size() > MOST) {
                open.remove().exchange.close();
            }
        });
    }

    /** Tells all of them. */
    void tell() {
        teller.execute(() -> new ArrayDeque<>(open).forEach(this::tell));
    }

    private void tell(Reader reader) {
        StringBuilder event = new StringBuilder();
        stateOfPage
                .apply(reader.page)
                .lines()
                .forEach(line -> event.append("data: ").append(line).append('\n'));
        send(reader, event.append('\n').toString());
    }

    /** Finds out who has gone. */
    private void beat() {
        new ArrayDeque<>(open).forEach(reader -> send(reader, ": \n\n"));
    }

    private void send(Reader reader, String text) {
        try {
            reader.exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            reader.exchange.getResponseBody().flush();
        } catch (IOException e) {
            open.remove(reader);
            reader.exchange.close();
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
