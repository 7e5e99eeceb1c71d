package vn.congkhai.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.congkhai.output.Publication;

/**
 * A site on a server. Every file is asked for once, as a reader would, without compression; a redirection is followed only
 * within the origin, and an answer that does not come in time, or has no end, is left.
 */
final class WebSite implements ServedSite {

    private static final int REDIRECTIONS = 5;

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

    /**
     * A site at an address.
     *
     * @param patience how long one file may take, whole
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
        return bytes.orElseThrow(
                () -> new java.nio.file.NoSuchFileException(address(path).toString()));
    }

    @Override
    public Answer hash(String path, long expected) {
        try {
            Optional<Publication.Entry> file = ask(path, body -> Hashing.of(body, expected));
            return file.isPresent() ? new Answer.Found(file.get()) : new Answer.Absent();
        } catch (IOException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean keepsToItself(String path) {
        return path.equals(HEADERS);
    }

    @Override
    public Optional<List<String>> list() {
        return Optional.empty();
    }

    /** The body of the file, or nothing when the server says that there is none. */
    private <T> Optional<T> ask(String path, Use<T> use) throws IOException {
        Future<Optional<T>> answer = threads.submit(() -> follow(address(path), use));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new IOException(io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage(), io)
                    : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private <T> Optional<T> follow(URI first, Use<T> use) throws IOException, InterruptedException {
        URI address = first;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(patience)
                    .header("Cache-Control", "no-cache")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status == 200) {
                    return Optional.of(use.of(body));
                }
                if (status == 404 || status == 410) {
                    return Optional.empty();
                }
                if (status / 100 != 3) {
                    throw new IOException("HTTP " + status);
                }
                address = within(address, response.headers(), status);
            }
        }
        throw new IOException("more than " + REDIRECTIONS + " redirections");
    }

    private URI within(URI from, HttpHeaders headers, int status) throws IOException {
        String location = headers.firstValue("Location").orElse("");
        try {
            URI to = from.resolve(new URI(location));
            boolean origin = root.getScheme().equals(to.getScheme())
                    && root.getRawAuthority().equals(to.getRawAuthority());
            if (!origin) {
                throw new ElsewhereException(status, location, to);
            }
            return to;
        } catch (URISyntaxException e) {
            throw new IOException("HTTP " + status + " to nowhere: " + location, e);
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
