package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** The folders a build writes to, which must not be among those it reads, nor what is remembered among what is published. */
final class WrittenFolders {

    private final CommandSpec command;
    private final Path project;
    private final List<Path> sources;

    private WrittenFolders(CommandSpec command, Path project, List<Path> sources) {
        this.command = command;
        this.project = project;
        this.sources = sources;
    }

    /** For a project; what is wrong with its settings is reported by the build. */
    static WrittenFolders of(Path project, CommandSpec command) {
        List<Path> sources = SettingsReader.read(project, problem -> {})
                .map(Settings::folders)
                .map(f -> List.of(f.contentPath(), f.assetsPath(), f.templatesPath()))
                .orElse(List.of());
        return new WrittenFolders(command, project, sources);
    }

    /**
     * Refuses a site among what it is made of, which the build after would publish once more; and one around that, which would be
     * removed with everything else that is not of the site.
     */
    void checkSite(Path site) throws IOException {
        checkOutOfSources(site, "output-inside");
        List<Path> read = new ArrayList<>(List.of(project));
        read.addAll(sources);
        for (Path folder : read) {
            if (isPublished(folder, site)) {
                throw new Misuse(command, "output-around", site, real(folder));
            }
        }
    }

    /** Refuses a summary that would be published, or taken for content. */
    void checkSummary(Path summary, Optional<Path> site) throws IOException {
        checkApart(summary, site, "summary-inside");
    }

    /** Refuses a folder in which what is remembered, drafts included, would be published or taken for content. */
    void checkCache(Path cache, Optional<Path> site) throws IOException {
        checkApart(cache, site, "cache-inside");
    }

    private void checkApart(Path written, Optional<Path> site, String reason) throws IOException {
        if (site.isPresent() && isPublished(written, site.get())) {
            throw new Misuse(command, reason, written, site.get());
        }
        checkOutOfSources(written, reason);
    }

    private void checkOutOfSources(Path written, String reason) throws IOException {
        for (Path source : sources) {
            if (real(written).startsWith(real(source))) {
                throw new Misuse(command, reason, written, source.getFileName());
            }
        }
    }

    /** Whether a path is a site, or something in it that a publication keeps or removes. */
    private static boolean isPublished(Path path, Path site) throws IOException {
        Path published = real(site);
        Path whole = real(path);
        return whole.startsWith(published) && !isHidden(published.relativize(whole));
    }

    /** Whether a path within a site is the builder's own, which nobody is served. */
    private static boolean isHidden(Path within) {
        for (Path part : within) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The path without links, as far as it is there. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(whole));
            }
        }
        return whole;
    }
}
