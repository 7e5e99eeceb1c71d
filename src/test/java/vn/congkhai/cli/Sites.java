package vn.congkhai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.hash.Sha256;
import vn.congkhai.problem.Language;

/** Lays out the portals under {@code src/test/resources/sites} and runs commands on them, within this process. */
final class Sites {

    /** Every run sees the same day, so that what is in the future stays there. */
    static final String NOW = "2026-01-31T00:00:00Z";

    static final Path ALL = Path.of("src", "test", "resources", "sites").toAbsolutePath();

    private static final String REMOVED = "remove.txt";

    private Sites() {}

    /** What a command said, and its exit code. */
    record Outcome(int code, String out, String err) {

        /** The problems: all but the summary in the last line. */
        String problems() {
            String body = err.substring(0, err.length() - 1);
            return body.substring(0, body.lastIndexOf('\n') + 1);
        }

        String summary() {
            return err.strip().substring(err.strip().lastIndexOf('\n') + 1);
        }
    }

    /** A portal of the project's templates and assets, and of layers, each over the one before. */
    static Path lay(Path root, Path... layers) throws IOException {
        Files.createDirectories(root);
        copy(Path.of("templates").toAbsolutePath(), root.resolve("templates"));
        copy(Path.of("assets").toAbsolutePath(), root.resolve("assets"));
        for (Path layer : layers) {
            Path removed = layer.resolve(REMOVED);
            if (Files.exists(removed)) {
                for (String path : Files.readAllLines(removed)) {
                    Files.delete(root.resolve(path));
                }
            }
            copy(layer, root);
        }
        for (String own : List.of(REMOVED, "expected_vi.txt", "expected_en.txt")) {
            Files.deleteIfExists(root.resolve(own));
        }
        return root;
    }

    static Path base() {
        return ALL.resolve("base");
    }

    static Path good() {
        return ALL.resolve("good");
    }

    /** A layer with a fault. */
    static Path bad(String name) {
        return ALL.resolve("bad").resolve(name);
    }

    /** Copies by paths and never by names as text, which the JVM cannot spell under every locale. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.sorted().toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Runs a command on a portal, at {@link #NOW}, with the console in Vietnamese. */
    static Outcome run(Path root, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--source", root.toString(), "--now", NOW));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    static Outcome run(List<String> arguments) {
        return run(arguments, "");
    }

    /** Runs a command with words on its input. */
    static Outcome run(List<String> arguments, String typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Language.VI,
                Map.of());
        int code = Main.run(console, arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Every file of a built site with the hash of its bytes; hidden files are the builder's own. */
    static Map<String, String> bytes(Path site) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(site)) {
            all.put(site.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
        }
        return all;
    }

    /** Every file and folder of a built site with its time stamp. */
    static Map<String, FileTime> times(Path site) throws IOException {
        Map<String, FileTime> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(f -> !hidden(site, f)).toList()) {
                all.put(site.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return all;
    }

    private static List<Path> files(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(f -> Files.isRegularFile(f) && !hidden(site, f)).collect(Collectors.toList());
        }
    }

    private static boolean hidden(Path site, Path file) {
        for (Path part : site.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
