package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.hash.Sha256;

/** Sites that are built of one project, side by side in a folder. */
final class Rebuilds {

    private final Path temp;

    Rebuilds(Path temp) {
        this.temp = temp;
    }

    Path project() {
        return temp.resolve("project");
    }

    BuildReport build(ChangingSite site, String output, BuildCache cache) throws IOException {
        return SiteBuild.run(new BuildRequest(
                project(),
                Optional.of(temp.resolve(output)),
                Clock.fixed(site.now(), ZoneOffset.UTC),
                false,
                2,
                false,
                cache));
    }

    /** Each file of a site with its hash. */
    Map<String, String> bytes(String output) throws IOException {
        return files(output).collect(Collectors.toMap(f -> path(output, f), Rebuilds::hash, (a, b) -> a, TreeMap::new));
    }

    Map<String, FileTime> times(String output) throws IOException {
        return files(output).collect(Collectors.toMap(f -> path(output, f), Rebuilds::time));
    }

    private Stream<Path> files(String output) throws IOException {
        try (Stream<Path> walk = Files.walk(temp.resolve(output))) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(f -> !path(output, f).startsWith("."))
                    .toList()
                    .stream();
        }
    }

    private String path(String output, Path file) {
        return temp.resolve(output).relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
