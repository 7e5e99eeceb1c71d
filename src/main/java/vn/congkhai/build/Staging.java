package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Publication;
import vn.congkhai.output.SiteFile;

/**
 * A publication as the tasks of a build fill it, from any thread: a disk that fails ends the build by an
 * {@link UncheckedIOException}. What each method means says {@link Publication}.
 */
final class Staging {

    private final Publication site;

    Staging(Publication site) {
        this.site = site;
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T unchecked(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean keepAll(Collection<String> paths) {
        return unchecked(() -> site.keepAll(paths));
    }

    boolean keepAll(Collection<String> paths, Print inputs) {
        return unchecked(() -> site.keepAll(paths, inputs));
    }

    boolean keepAllBut(Set<String> others, SiteFile.Family family) {
        return unchecked(() -> site.keepAllBut(others, family));
    }

    void stage(OutputFile file, Print inputs, SiteFile.Family family) {
        try {
            site.stage(file, inputs, family);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<String> paths(SiteFile.Family family) {
        return site.paths(family);
    }

    boolean isAsBefore(String path) {
        return site.isAsBefore(path);
    }

    Optional<byte[]> before(String path) {
        return unchecked(() -> site.before(path));
    }

    byte[] staged(String path) {
        return unchecked(() -> site.staged(path));
    }

    String sha256(String path) {
        return unchecked(() -> site.sha256(path));
    }
}
