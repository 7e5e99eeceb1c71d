package vn.congkhai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.manifest.Origin;

/** Finds the commit that a project stands at: from what CI says, else from the repository's own files. */
final class SourceCommit {

    /** What GitHub and GitLab call it. */
    private static final List<String> VARIABLES = List.of("GITHUB_SHA", "CI_COMMIT_SHA");

    private static final String REFERENCE = "ref: ";
    private static final String LINKED = "gitdir: ";
    private static final int LARGEST = 8 << 20;

    private SourceCommit() {}

    /** The commit of a project's folder; nothing when nobody knows. */
    static Optional<String> of(Map<String, String> environment, Path project) {
        for (String variable : VARIABLES) {
            String value = environment.getOrDefault(variable, "");
            if (Origin.isCommit(value)) {
                return Optional.of(value);
            }
        }
        try {
            return ofRepository(project.toAbsolutePath().normalize());
        } catch (IOException e) {
            // a repository that cannot be read says nothing
            return Optional.empty();
        }
    }

    private static Optional<String> ofRepository(Path project) throws IOException {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.isRegularFile(git)) {
                String link = text(git);
                return link.startsWith(LINKED)
                        ? head(folder.resolve(link.substring(LINKED.length())).normalize())
                        : Optional.empty();
            }
            if (Files.isDirectory(git)) {
                return head(git);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) throws IOException {
        String head = text(git.resolve("HEAD"));
        if (!head.startsWith(REFERENCE)) {
            return Optional.of(head).filter(Origin::isCommit);
        }
        String name = head.substring(REFERENCE.length());
        Path common = git.resolve(text(git.resolve("commondir"))).normalize();
        for (Path home : List.of(git, common)) {
            Path reference = home.resolve(name).normalize();
            String commit = reference.startsWith(home) ? text(reference) : "";
            if (Origin.isCommit(commit)) {
                return Optional.of(commit);
            }
        }
        return text(common.resolve("packed-refs"))
                .lines()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(Origin::isCommit)
                .findFirst();
    }

    /** A file's text without its line end; empty when there is no such file. */
    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
        }
    }
}
