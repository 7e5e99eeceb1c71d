package vn.congkhai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.congkhai.source.FolderFiles;

/** Where a project stands in its repository: GitHub names files from the repository's own folder. */
final class RepositoryPath {

    private RepositoryPath() {}

    /**
     * What to put before a path within a project, such as {@code portal/}; nothing where the project is the repository itself, or
     * in none.
     */
    static String of(Path project) {
        Path folder = project.toAbsolutePath().normalize();
        for (Path at = folder; at != null; at = at.getParent()) {
            // a folder, or in a linked work tree a file
            if (Files.exists(at.resolve(".git"))) {
                String within = FolderFiles.path(at, folder);
                return within.isEmpty() ? "" : within + "/";
            }
        }
        return "";
    }
}
