package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a site tells that it was made of. */
class SourceCommitTest {

    private static final String COMMIT = "0123456789".repeat(4);

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void lay() throws IOException {
        root = Files.createDirectories(temp.resolve("portal"));
    }

    @Test
    void theCommitIsWhatCiSaysOrWhereTheRepositoryStands() throws IOException {
        String other = "abcdef0123".repeat(4);
        Path git = Files.createDirectories(root.resolve(".git"));
        assertThat(SourceCommit.of(Map.of(), root.resolve("content"))).isEmpty();
        Files.writeString(git.resolve("HEAD"), other + "\n");
        assertThat(SourceCommit.of(Map.of(), root.resolve("content"))).contains(other);
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("packed-refs"), "# pack-refs\n" + COMMIT + " refs/heads/main\n");
        assertThat(SourceCommit.of(Map.of(), root)).contains(COMMIT);
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("refs/heads/main"), other + "\n");
        assertThat(SourceCommit.of(Map.of(), root)).contains(other);
        assertThat(SourceCommit.of(Map.of("GITHUB_SHA", COMMIT), root)).contains(COMMIT);
        assertThat(SourceCommit.of(Map.of("CI_COMMIT_SHA", "main"), root)).contains(other);
    }

    @Test
    void theCommitOfALinkedWorktreeIsFound() throws IOException {
        Path main = Files.createDirectories(temp.resolve("main/.git/worktrees/cong"));
        Files.writeString(main.resolve("HEAD"), "ref: refs/heads/cong\n");
        Files.writeString(main.resolve("commondir"), "../..\n");
        Files.createDirectories(temp.resolve("main/.git/refs/heads"));
        Files.writeString(temp.resolve("main/.git/refs/heads/cong"), COMMIT + "\n");
        Files.writeString(root.resolve(".git"), "gitdir: " + main + "\n");
        assertThat(SourceCommit.of(Map.of(), root)).contains(COMMIT);
    }
}
