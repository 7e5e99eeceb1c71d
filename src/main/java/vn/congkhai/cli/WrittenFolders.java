package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** The folders a build writes to, which must not be among those it reads, nor what is remembered among what is published. */
final class WrittenFolders {

    private final CommandSpec command;
    private final List<Path> sources;

    private WrittenFolders(CommandSpec command, List<Path> sources) {
        this.command = command;
        this.sources = sources;
    }

    /** For a project; what is wrong with its settings is reported by the build. */
    static WrittenFolders of(Path project, CommandSpec command) {
        List<Path> sources = SettingsReader.read(project, problem -> {})
                .map(Settings::folders)
                .map(f -> List.of(f.contentPath(), f.assetsPath(), f.templatesPath()))
                .orElse(List.of());
        return new WrittenFolders(command, sources);
    }

    /** Refuses a site among what it is made of, which the build after would publish once more. */
    void checkSite(Path site) throws IOException {
        Optional<Path> around = sourceAround(site);
        if (around.isPresent()) {
            throw new Misuse(command, "output-inside", site, around.get().getFileName());
        }
    }

    /** Refuses a folder in which what is remembered, drafts included, would be published or taken for content. */
    void checkCache(Path cache, Path site) throws IOException {
        Path folder = real(cache);
        Path published = real(site);
        if (folder.startsWith(published) && !isHidden(published.relativize(folder))) {
            throw new Misuse(command, "cache-inside", cache, site);
        }
        Optional<Path> around = sourceAround(cache);
        if (around.isPresent()) {
            throw new Misuse(command, "cache-inside", cache, around.get().getFileName());
        }
    }

    private Optional<Path> sourceAround(Path folder) throws IOException {
        for (Path source : sources) {
            if (real(folder).startsWith(real(source))) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
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
