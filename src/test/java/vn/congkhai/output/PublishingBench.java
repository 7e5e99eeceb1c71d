package vn.congkhai.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A site's folder, what is published to it, and what readers see in it. */
abstract class PublishingBench {

    static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static final String MANIFEST = "manifest.json";

    @TempDir
    Path temp;

    final Path site() {
        return temp.resolve("site");
    }

    final Publication.Changes publish(Map<String, String> files) throws IOException {
        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            for (Map.Entry<String, String> file : files.entrySet()) {
                stage(folder, file.getKey(), file.getValue());
            }
            return publish(folder);
        }
    }

    /** Publishes what was staged, with a manifest that says nothing. */
    static Publication.Changes publish(Publication folder) throws IOException {
        return folder.publish(
                List.of("index.html"), () -> new OutputFile(MANIFEST, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    static void stage(Publication folder, String path, String text) throws IOException {
        folder.stage(new OutputFile(path, text.getBytes(StandardCharsets.UTF_8)), Print.of(text), SiteFile.Family.TEXT);
    }

    /** The files for readers with their texts, but for the manifest. */
    final Map<String, String> seen() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = site().relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.equals(MANIFEST)) {
                    seen.put(path, Files.readString(file));
                }
            }
        }
        return seen;
    }
}
