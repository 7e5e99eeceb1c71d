package vn.congkhai.manifest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import vn.congkhai.output.Publication;

/**
 * A site on a server. Every file is asked for as a reader would, without compression, which some servers use all the same; a
 * redirection is followed only within the origin, and an answer that does not come in time, or has no end, is left.
 */
final class WebSite implements ServedSite {

    private static final int REDIRECTIONS = 5;

    /** How far into a file it is looked for what the file is, in bytes: pages may begin with empty lines. */
    private static final int HEAD = 1024;

    /** In bytes a second. A scan may have 100 MiB, and the manifest of a large portal as many. */
    private static final long SLOWEST = 64 << 10;

    /** Cloudflare Pages and Netlify take their headers from it and answer 404 at its address. */
    private static final String HEADERS = "_headers";

    private final URI root;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "congkhai-verify");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client;
    private final Pauses pauses = new Pauses();

    /**
     * A site at an address.
     *
     * @param patience how long one file may take, beyond the time for what came of it at the slowest that is borne
     */
    WebSite(URI root, Duration patience) {
        this.root = root.getPath().endsWith("/") ? root : resolve(root, root.getPath() + "/");
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .executor(threads)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** What is made of an answer's body while it comes. */
    private interface Use<T> {
        T of(InputStream body) throws IOException;
    }

    @Override
    public byte[] read(String path, int largest) throws IOException {
        Optional<byte[]> bytes = ask(path, body -> body.readNBytes(largest));
        byte[] found =
                bytes.orElseThrow(() -> new NoSuchFileException(address(path).toString()));
        if (isMarkup(found)) {
            throw new ObstacleException(Obstacle.of(Obstacle.Kind.PAGE));
        }
        return found;
    }

    /** Whether these are no data but a page: many servers answer so whoever has to log in first. */
    private static boolean isMarkup(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<");
    }

    @Override
    public Answer hash(String path, long expected) {
        try {
            Optional<Publication.Entry> file = ask(path, body -> Hashing.of(body, expected));
            return file.isPresent() ? new Answer.Found(file.get()) : new Answer.Absent();
        } catch (IOException e) {
            Obstacle why = Obstacle.of(e);
            return isSilence(e) ? new Answer.Silent(why) : new Answer.Failed(why);
        }
    }

    /** Whether nothing came at all, or less than is waited for. */
    private static boolean isSilence(Throwable e) {
        return Obstacle.has(e, ConnectException.class)
                || Obstacle.has(e, TimeoutException.class)
                || Obstacle.has(e, HttpTimeoutException.class);
    }

    @Override
    public boolean keepsToItself(String path) {
        return path.equals(HEADERS);
    }

    @Override
    public Optional<List<String>> list() {
        return Optional.empty();
    }

    /** The body of the file, or nothing when the server says that there is none; a busy server is asked again when it says. */
    private <T> Optional<T> ask(String path, Use<T> use) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                pauses.keep();
                return askOnce(path, use);
            } catch (ObstacleException e) {
                boolean again = e.getCause() instanceof BusyException busy
                        && attempt < Pauses.ATTEMPTS
                        && pauses.grants(busy.pause());
                if (!again) {
                    throw e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted");
            }
        }
    }

    private <T> Optional<T> askOnce(String path, Use<T> use) throws IOException {
        AtomicLong received = new AtomicLong();
        Future<Optional<T>> answer =
                threads.submit(() -> follow(address(path), body -> use.of(new Counted(body, received))));
        try {
            return inTime(answer, received);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? new ObstacleException(io) : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** An answer, waited for as long as enough of it comes. */
    private <T> T inTime(Future<T> answer, AtomicLong received)
            throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long left = patience.toNanos();
        while (true) {
            try {
                return answer.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long spent = System.nanoTime() - start;
                left = patience.toNanos() + TimeUnit.SECONDS.toNanos(received.get()) / SLOWEST - spent;
                if (left <= 0) {
                    answer.cancel(true);
                    throw new ObstacleException(new IOException(e));
                }
            }
        }
    }

    /** Counts what comes. */
    private static final class Counted extends FilterInputStream {

        private final AtomicLong received;

        Counted(InputStream in, AtomicLong received) {
            super(in);
            this.received = received;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            received.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int n = super.read(bytes, start, length);
            received.addAndGet(Math.max(0, n));
            return n;
        }
    }

    private <T> Optional<T> follow(URI first, Use<T> use) throws IOException, InterruptedException {
        URI address = first;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(patience)
                    .header("Cache-Control", "no-cache")
                    // without it any coding would be welcome
                    .header("Accept-Encoding", "identity")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status == 200) {
                    return Optional.of(use.of(unpacked(body, response.headers())));
                }
                if (status == 404 || status == 410) {
                    return Optional.empty();
                }
                if (status / 100 != 3) {
                    throw BusyException.of(status, response.headers())
                            .<ObstacleException>map(busy -> busy)
                            .orElseGet(() ->
                                    new ObstacleException(new Obstacle(Obstacle.Kind.STATUS, String.valueOf(status))));
                }
                address = within(address, response.headers());
            }
        }
        throw new ObstacleException(new Obstacle(Obstacle.Kind.REDIRECTIONS, String.valueOf(REDIRECTIONS)));
    }

    /** The bytes of the file; those of a coding that nobody asked for are not the file's, and prove nothing against it. */
    private static InputStream unpacked(InputStream body, HttpHeaders headers) throws IOException {
        String coding =
                headers.firstValue("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> body;
            // RFC 9110, section 8.4.1.3
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default -> throw new ObstacleException(new Obstacle(Obstacle.Kind.CODING, coding));
        };
    }

    private URI within(URI from, HttpHeaders headers) throws IOException {
        String location = headers.firstValue("Location").orElse("");
        try {
            URI to = from.resolve(new URI(location));
            boolean origin = root.getScheme().equals(to.getScheme())
                    && root.getRawAuthority().equals(to.getRawAuthority());
            if (!origin) {
                throw new ElsewhereException(location, to);
            }
            return to;
        } catch (URISyntaxException e) {
            throw new ObstacleException(new Obstacle(Obstacle.Kind.NOWHERE, location));
        }
    }

    private URI address(String path) {
        return resolve(root, root.getPath() + path);
    }

    private static URI resolve(URI origin, String path) {
        try {
            return URI.create(new URI(origin.getScheme(), origin.getAuthority(), path, null, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
