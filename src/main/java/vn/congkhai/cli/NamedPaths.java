package vn.congkhai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.congkhai.source.FolderFiles;

/** The files and folders that a report is limited to, named as problems name them; without any, all of them. */
record NamedPaths(List<String> names) {

    NamedPaths {
        names = List.copyOf(names);
    }

    static NamedPaths of(Path source, List<Path> paths) {
        return new NamedPaths(
                paths.stream().flatMap(p -> find(source, p).stream()).toList());
    }

    /**
     * A path as problems name it: from the project's folder, with forward slashes. It may be typed from the current folder
     * or from the project's; nothing when there is no such file within the project.
     */
    static Optional<String> find(Path source, Path typed) {
        Path root = source.toAbsolutePath().normalize();
        for (Path file :
                List.of(typed.toAbsolutePath().normalize(), root.resolve(typed).normalize())) {
            if (file.startsWith(root) && Files.exists(file)) {
                return Optional.of(FolderFiles.path(root, file));
            }
        }
        return Optional.empty();
    }

    boolean contain(String file) {
        return names.isEmpty()
                || names.stream().anyMatch(n -> n.isEmpty() || file.equals(n) || file.startsWith(n + "/"));
    }
}
