package vn.congkhai.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The pages that are open in browsers and wait to be told (Server-Sent Events). Each is told by the thread that answers its request,
 * so that a browser that does not read (a tab that sleeps) holds up nobody else.
 */
final class Readers implements AutoCloseable {

    /** Enough for every tab of a person; the oldest goes first. */
    private static final int MOST = 64;

    private static final int BEAT_SECONDS = 15;

    private final Function<String, String> stateOfPage;
    private final Deque<Reader> open = new ArrayDeque<>();
    private boolean closed;

    /** Tells each page what the function says of its path. */
    Readers(Function<String, String> stateOfPage) {
        this.stateOfPage = stateOfPage;
    }

    /** @param news there is something that it was not told yet */
    private record Reader(HttpExchange exchange, String page, Thread thread, Semaphore news) {

        void send(String text) throws IOException {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    /**
     * Answers a request that stays open: tells it at once, and again whenever there is something to tell, until the reader has gone or
     * has to.
     *
     * @throws IOException when the reader has gone
     */
    void attend(HttpExchange exchange, String page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Reader reader = new Reader(exchange, page, Thread.currentThread(), new Semaphore(1));
        if (!enter(reader)) {
            return;
        }
        try {
            while (true) {
                boolean news = reader.news.tryAcquire(BEAT_SECONDS, TimeUnit.SECONDS);
                reader.news.drainPermits();
                // a beat finds out who has gone
                reader.send(news ? event(page) : ": \n\n");
            }
        } catch (InterruptedException e) {
            // sent away: the thread is free for other requests
        } finally {
            leave(reader);
        }
    }

    /** Tells all of them. */
    synchronized void tell() {
        open.forEach(reader -> reader.news.release());
    }

    private String event(String page) {
        StringBuilder event = new StringBuilder();
        stateOfPage
                .apply(page)
                .lines()
                .forEach(line -> event.append("data: ").append(line).append('\n'));
        return event.append('\n').toString();
    }

    private synchronized boolean enter(Reader reader) {
        if (closed) {
            return false;
        }
        open.add(reader);
        if (open.size() > MOST) {
            // ends a wait, and a write that nobody reads
            open.remove().thread.interrupt();
        }
        return true;
    }

    private synchronized void leave(Reader reader) {
        open.remove(reader);
        // who was sent away as it left by itself must not hand the interruption on to the thread's next request
        Thread.interrupted();
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(reader -> reader.thread.interrupt());
        open.clear();
    }
}
