package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** The folder of {@code --cache}: what is remembered holds drafts as well, and must never be published or taken for content. */
final class CacheFolder {

    private CacheFolder() {}

    /**
     * Refuses a folder in which what is remembered would be published, or would change what the next build is made of.
     *
     * @param project where {@code jbake.properties} is
     */
    static void check(Path cache, Path site, Path project, CommandSpec command) throws IOException {
        Path folder = BuildCommand.real(cache);
        Path published = BuildCommand.real(site);
        if (folder.startsWith(published) && !isHidden(published.relativize(folder))) {
            throw new Misuse(command, "cache-inside", cache, site);
        }
        // what is wrong with the settings is reported by the build
        Optional<Settings> settings = SettingsReader.read(project, p -> {});
        if (settings.isEmpty()) {
            return;
        }
        Settings.Folders folders = settings.get().folders();
        for (Path source : List.of(folders.contentPath(), folders.assetsPath(), folders.templatesPath())) {
            if (folder.startsWith(BuildCommand.real(source))) {
                throw new Misuse(command, "cache-inside", cache, source.getFileName());
            }
        }
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
}
