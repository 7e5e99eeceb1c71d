package vn.congkhai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.congkhai.build.Catalogues;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;

/** The project's own portal, as a site to test with. */
public final class ShippedSite {

    private static final List<String> PARTS = List.of("content", "templates", "assets");

    private ShippedSite() {}

    /** Copies the project's content, templates, assets and settings. */
    public static Path copyTo(Path folder) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Files.createDirectories(folder);
        for (String part : PARTS) {
            try (Stream<Path> walk = Files.walk(project.resolve(part))) {
                for (Path from : walk.toList()) {
                    Path to = folder.resolve(project.relativize(from).toString());
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                    }
                }
            }
        }
        Files.copy(project.resolve("jbake.properties"), folder.resolve("jbake.properties"));
        return folder;
    }

    /** A catalogue, and what reads the texts of its notices. */
    public interface Catalogue {

        Portal portal();

        Rendering body(Notice notice);
    }

    /** The catalogue of a project's content, as a build sees it on a day. */
    public static Catalogue catalogue(Settings settings, LocalDate today) {
        return Catalogues.of(settings, today);
    }
}
