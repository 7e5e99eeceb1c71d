package vn.congkhai;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.build.Catalogues;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;

/**
 * The portal as the project first ships it, as a site to test with. Its content and settings are copies among the tests' resources:
 * those at the top of a checkout are a district's own, and no test may depend on what it publishes.
 */
public final class ShippedSite {

    /** The notices, pages and districts that are shipped. */
    public static final Path CONTENT = Path.of("src/test/resources/sites/shipped/content");

    /** The settings that are shipped. */
    public static final Path SETTINGS = CONTENT.resolveSibling("jbake.properties");

    private ShippedSite() {}

    /** Copies what is shipped, with the project's templates and assets. */
    public static Path copyTo(Path folder) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Files.createDirectories(folder);
        for (String part : List.of("templates", "assets")) {
            copyTree(project.resolve(part), folder.resolve(part));
        }
        copyTree(project.resolve(CONTENT), folder.resolve("content"));
        Files.copy(project.resolve(SETTINGS), folder.resolve("jbake.properties"));
        return folder;
    }

    /**
     * What a Java process of another locale runs the program from. Java reads its class path by the locale's encoding, so that
     * one without letters beyond ASCII finds no classes in a checkout whose folder has some: the program's are copied.
     *
     * @param folder an empty folder, its own path in ASCII
     */
    static String classPath(Path folder) throws IOException {
        copyTree(Path.of("target", "classes").toAbsolutePath(), folder);
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"));
        return Stream.concat(Stream.of(folder.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private static void copyTree(Path tree, Path copy) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path from : walk.toList()) {
                Path to = copy.resolve(tree.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
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
