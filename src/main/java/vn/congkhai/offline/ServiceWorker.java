package vn.congkhai.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.settings.Settings;

/**
 * The service worker, which stands at the site's root because it serves only what lies below it. A portal that does not
 * want one still publishes a worker: one that removes itself and what an earlier one kept.
 */
public final class ServiceWorker {

    /** The script that pages load, with {@code defer}, when {@code portal.offline} is set. */
    static final Address SCRIPT = new Address("js/offline.js");

    private static final Address WORKER = new Address("sw.js");
    private static final String CORE = "/*core*/[]";

    private ServiceWorker() {}

    /**
     * The files of the worker.
     *
     * @param core paths from the site's root of what is kept from the first visit on: what every page is shown with, and the page of the
     *     search. Paths that change their content must be fetched under the same name
     */
    public static List<OutputFile> files(Settings settings, List<String> core) {
        if (!settings.reuse().offline()) {
            return List.of(file(WORKER, resource("retired.js")));
        }
        JsonWriter paths = JsonWriter.ofFile().array();
        core.stream().sorted().distinct().forEach(paths::value);
        String worker = resource("worker.js");
        if (!worker.contains(CORE)) {
            throw new IllegalStateException("worker.js has no place for the list of its core files");
        }
        return List.of(
                file(WORKER, worker.replace(CORE, paths.end().toString())), file(SCRIPT, resource("register.js")));
    }

    private static OutputFile file(Address address, String text) {
        return new OutputFile(address.file(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ServiceWorker.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
