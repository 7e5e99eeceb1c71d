package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A release is put on a server file by file, while readers are there. */
@Timeout(120)
class DeploymentTest {

    @TempDir
    Path temp;

    @Test
    void aDeploymentFileByFileIsReadableAfterEachOfItsSteps() throws Exception {
        boolean there = Processes.run("sh", "-c", "command -v rsync && command -v bash");
        if (!there) {
            System.err.println("SKIPPED: no rsync, not tried: .ci/deploy");
        }
        assumeTrue(there, "no rsync");
        TwoReleases releases = new TwoReleases(temp);
        Release first = releases.first();
        Release second = releases.second();
        Path server = temp.resolve("server");
        Path tools = Files.createDirectories(temp.resolve("tools"));
        Path snapshots = Files.createDirectories(temp.resolve("snapshots"));
        Files.writeString(tools.resolve("rsync"), """
                #!/bin/sh
                PATH="${PATH#*:}"
                rsync "$@" || exit
                n=$(ls '%1$s' | wc -l)
                cp -a '%2$s' '%1$s/'$n
                """.formatted(snapshots, server));
        assertThat(tools.resolve("rsync").toFile().setExecutable(true)).isTrue();
        deploy(first, server, tools);
        first.isPublishedIn(server);
        Set<Path> before = Set.copyOf(list(snapshots));

        deploy(second, server, tools);

        List<Path> steps = list(snapshots);
        steps.removeAll(before);
        assertThat(steps).hasSizeGreaterThanOrEqualTo(5);
        for (Path step : steps) {
            Release.isReadable(step, first, second);
            // pages that were open before still find the pieces they know
            assertThat(pieces(step)).containsAll(pieces(first.folder()));
        }
        second.isPublishedIn(server);

        deploy(second, server, tools);

        // what was taken out of the content is not left in the pieces for ever
        assertThat(pieces(server)).isEqualTo(pieces(second.folder()));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toList());
        }
    }

    private static Set<String> pieces(Path site) throws IOException {
        return Sites.bytes(site).keySet().stream()
                .filter(f -> f.startsWith("search/"))
                .collect(Collectors.toSet());
    }

    private static void deploy(Release release, Path server, Path tools) throws Exception {
        ProcessBuilder deploy =
                new ProcessBuilder("bash", ".ci/deploy", release.folder().toString(), server.toString());
        deploy.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        Process process = deploy.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
