package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.output.PublishingProcess;
import vn.congkhai.output.SiteFolderException;

/** A publication may end at any instant, for any reason: readers go on reading, and the next one mends everything. */
@Timeout(300)
class InterruptedPublicationTest {

    private static final int KILLS = 10;

    /** So often each process is held, the last time for ever. */
    private static final int HOLDS = 20;

    /** So many publications make a process quick. */
    private static final int WARM = 3;

    private static final long SEED = 20230925;

    /** Longer than a publication takes. */
    private static final int LONGEST_MILLIS = 150;

    /** Longer than a build takes in a process that built before. */
    private static final int LONGEST_BUILD_MILLIS = 300;

    @TempDir
    static Path temp;

    private static TwoReleases releases;

    private static Release first;

    private static Release second;

    @BeforeAll
    static void build() throws IOException {
        releases = new TwoReleases(temp);
        first = releases.first();
        second = releases.second();
    }

    @Test
    void publicationsHeldAndKilledAtTwoHundredInstants() throws Exception {
        Path site = temp.resolve("killed");
        PublishingProcess.publish(first.folder(), site);
        int between = heldAndKilled(site, () -> releases.publishing(site), LONGEST_MILLIS, next -> {
            PublishingProcess.publish(next.folder(), site);
            return next;
        });
        assertThat(between).as("instants that met a publication half done").isGreaterThan(20);
    }

    @Test
    void wholeBuildsHeldAndKilledAtTwoHundredInstants() throws Exception {
        Path site = temp.resolve("built");
        int between = heldAndKilled(site, () -> releases.building(site), LONGEST_BUILD_MILLIS, next -> {
            Path project = next == first ? releases.firstProject() : releases.secondProject();
            Sites.Outcome outcome = Sites.run(project, "build", "--output", site.toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            return next;
        });
        assertThat(between).as("instants that met a publication half done").isGreaterThan(5);
        assertThat(Sites.run(List.of("verify", site.toString())).code()).isZero();
    }

    /** What ends after a while, and what goes over whatever it left. */
    private interface Worker {
        Process start() throws IOException;
    }

    private interface Mending {
        Release by(Release next) throws IOException;
    }

    /**
     * Holds processes at instants by chance, looks at what readers would find, and kills them at the last one of each; then
     * something publishes over what they left. What a process leaves that is held is what it leaves when it is killed: no
     * system call is half done in either. Answers how many of the instants lay between two releases.
     */
    private static int heldAndKilled(Path site, Worker worker, int longestMillis, Mending mending) throws Exception {
        Random random = new Random(SEED);
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = worker.start();
            try (InputStream out = process.getInputStream()) {
                assertThat(out.readNBytes(WARM)).hasSize(WARM);
                for (int hold = 0; hold < HOLDS; hold++) {
                    Thread.sleep(random.nextInt(longestMillis));
                    if (hold < HOLDS - 1) {
                        assumeTrue(Processes.hold(process), "nothing here holds a process");
                    } else {
                        process.destroyForcibly().waitFor();
                    }
                    releases.eitherWayReadable(site);
                    between += Release.isBetween(site, first, second) ? 1 : 0;
                    Processes.goOn(process);
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            mending.by(kill % 2 == 0 ? second : first).isPublishedIn(site);
        }
        System.out.println("held or killed " + KILLS * HOLDS + " times (seed " + SEED + "), " + between
                + " times between two releases");
        return between;
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        boolean mounted = Processes.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("SKIPPED: this machine mounts no small disk, not tried: a publication on a full one");
        }
        assumeTrue(mounted, "no small disk");
        try {
            Path site = disk.resolve("site");
            PublishingProcess.publish(first.folder(), site);
            FileStore store = Files.getFileStore(disk);
            for (int left : new int[] {0, 4096, 20_000, 60_000, 120_000}) {
                Path ballast = disk.resolve("ballast");
                Files.write(ballast, new byte[(int) store.getUsableSpace() - left]);
                assertThatThrownBy(() -> PublishingProcess.publish(second.folder(), site))
                        .isInstanceOf(IOException.class);
                Release.isReadable(site, first, second);
                Files.delete(ballast);
            }
            PublishingProcess.publish(second.folder(), site);
            second.isPublishedIn(site);
        } finally {
            assertThat(Processes.run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesWhatIsReadable() throws Exception {
        Path site = temp.resolve("obstructed");
        PublishingProcess.publish(first.folder(), site);
        // where a page should stand is a folder that somebody put something into
        for (String page : List.of("css/congkhai.css", "index.html", "nhat-ky/index.html", "luc-nam/2024")) {
            Path obstacle = site.resolve(page);
            byte[] there = Files.isRegularFile(obstacle) ? Files.readAllBytes(obstacle) : new byte[0];
            Files.deleteIfExists(obstacle);
            if (page.endsWith("2024")) {
                Files.write(obstacle, new byte[] {'x'});
            } else {
                Files.createDirectories(obstacle.resolve(".own"));
                Files.write(obstacle.resolve(".own/x"), new byte[] {'x'});
            }
            try {
                PublishingProcess.publish(second.folder(), site);
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining(site.getFileName().toString());
            }
            delete(obstacle);
            if (there.length > 0) {
                Files.createDirectories(obstacle.getParent());
                Files.write(obstacle, there);
            }
            PublishingProcess.publish(first.folder(), site);
            first.isPublishedIn(site);
        }
    }

    @Test
    void filesLargerThanAllowedAreNotCutOff() throws Exception {
        Path site = temp.resolve("limited");
        PublishingProcess.publish(first.folder(), site);
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 16; exec \"$@\"",
                        "sh",
                        Processes.program(),
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        Processes.classpath(),
                        PublishingProcess.class.getName(),
                        site.toString(),
                        second.folder().toString(),
                        second.folder().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        Release.isReadable(site, first, second);
        PublishingProcess.publish(second.folder(), site);
        second.isPublishedIn(site);
    }

    @Test
    void ofTwoBuildsAtOnceOneWaitsOutside() throws Exception {
        Path site = temp.resolve("both");
        PublishingProcess.publish(first.folder(), site);
        Process process = releases.publishing(site);
        try (InputStream out = process.getInputStream()) {
            int refused = 0;
            // until they met: a loaded machine may let one publish for a while before the other gets a turn
            for (int i = 0; i < 20 || refused == 0 && i < 2_000; i++) {
                assertThat(out.read()).isEqualTo('.');
                try {
                    PublishingProcess.publish(second.folder(), site);
                } catch (SiteFolderException e) {
                    assertThat(e.reason()).isEqualTo(SiteFolderException.Reason.BUSY);
                    refused++;
                }
            }
            assertThat(refused).isPositive();
        } finally {
            process.destroyForcibly().waitFor();
        }
        releases.eitherWayReadable(site);
    }

    @Test
    void aDeploymentFileByFileIsReadableAfterEachOfItsSteps() throws Exception {
        boolean there = Processes.run("sh", "-c", "command -v rsync && command -v bash");
        if (!there) {
            System.err.println("SKIPPED: no rsync, not tried: .ci/deploy");
        }
        assumeTrue(there, "no rsync");
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
        delete(snapshots);
        Files.createDirectories(snapshots);

        deploy(second, server, tools);

        try (Stream<Path> steps = Files.list(snapshots)) {
            List<Path> observed = steps.sorted().toList();
            assertThat(observed).hasSizeGreaterThanOrEqualTo(5);
            for (Path step : observed) {
                Release.isReadable(step, first, second);
                // pages that were open before still find the pieces they know
                assertThat(pieces(step)).containsAll(pieces(first.folder()));
            }
        }
        second.isPublishedIn(server);

        deploy(second, server, tools);

        // what was taken out of the content is not left in the pieces for ever
        assertThat(pieces(server)).isEqualTo(pieces(second.folder()));
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
