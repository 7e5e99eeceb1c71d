package vn.congkhai.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that publishes two releases over each other, again and again, until it is killed. */
public final class PublishingProcess {

    /** As the build orders them. */
    private static final List<String> LAST = List.of("search/manifest.json", "index.html");

    private static final String MANIFEST = "manifest.json";

    private PublishingProcess() {}

    /** Publishes; a byte is written before each publication, so that whoever listens knows when one begins. */
    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        while (true) {
            for (String release : new String[] {arguments[1], arguments[2]}) {
                System.out.write('.');
                System.out.flush();
                try {
                    publish(Path.of(release), site);
                } catch (SiteFolderException busy) {
                    // another build is at it; the next try may find it done
                    continue;
                }
            }
        }
    }

    /** Publishes what stands in one folder to another. */
    public static void publish(Path release, Path site) throws IOException {
        try (SiteFolder open = SiteFolder.open(site, Optional.empty());
                Stream<Path> walk = Files.walk(release)) {
            Publication folder = open.publication(Map.of());
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = release.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.equals(MANIFEST)) {
                    byte[] bytes = Files.readAllBytes(file);
                    Print inputs = new Print.Builder().add(bytes).print();
                    folder.stage(new OutputFile(path, bytes), inputs, SiteFile.Family.TEXT);
                }
            }
            byte[] manifest = Files.readAllBytes(release.resolve(MANIFEST));
            folder.publish(LAST, () -> new OutputFile(MANIFEST, manifest));
        }
    }
}
