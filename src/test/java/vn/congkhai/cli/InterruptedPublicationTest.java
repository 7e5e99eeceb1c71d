package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void whatABuildLeftInItsMemoryWhenItWasKilledIsRemovedByALaterOne() throws Exception {
        Path cache = Files.createDirectories(temp.resolve("cache"));
        Path old = Files.write(cache.resolve("congkhai-build-1a.tmp"), new byte[1000]);
        Path another = Files.write(cache.resolve("congkhai-build-2b.tmp"), new byte[1000]);
        Files.setLastModifiedTime(
                old,
                FileTime.from(Files.getLastModifiedTime(another).toInstant().minus(Duration.ofHours(2))));

        Sites.Outcome outcome = Sites.run(
                releases.firstProject(),
                "build",
                "--output",
                temp.resolve("remembered").toString(),
                "--cache",
                cache.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(cache).isDirectoryContaining(file -> file.endsWith("build.bin"));
        assertThat(old).doesNotExist();
        assertThat(another).as("of a build at the same time").exists();
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

    @ParameterizedTest
    @ValueSource(strings = {"css/congkhai.css", "index.html", "nhat-ky/index.html"})
    void aFolderInThePlaceOfAFileGivesWayWithWhatSomebodyPutIntoIt(String page) throws Exception {
        Path site = temp.resolve("folder-" + page.replace('/', '-'));
        PublishingProcess.publish(first.folder(), site);
        Path obstacle = site.resolve(page);
        Files.delete(obstacle);
        Files.createDirectories(obstacle.resolve(".own"));
        Files.write(obstacle.resolve(".own/x"), new byte[] {'x'});

        PublishingProcess.publish(second.folder(), site);

        second.isPublishedIn(site);
        assertThat(obstacle).isRegularFile();
    }

    @Test
    void aFileInThePlaceOfAFolderGivesWay() throws Exception {
        Path site = temp.resolve("file-for-folder");
        PublishingProcess.publish(first.folder(), site);
        Path obstacle = Files.write(site.resolve("luc-nam/2024"), new byte[] {'x'});

        PublishingProcess.publish(second.folder(), site);

        second.isPublishedIn(site);
        assertThat(obstacle).isDirectory();
    }

    @Test
    void aFolderInThePlaceOfThePublicationsOwnMemoryIsRefusedAndNothingIsTouched() throws Exception {
        Path site = temp.resolve("obstructed");
        PublishingProcess.publish(first.folder(), site);
        Path kept = site.resolve(".congkhai/kept");
        Files.delete(kept);
        Files.createDirectories(kept.resolve("own"));

        assertThatThrownBy(() -> PublishingProcess.publish(second.folder(), site))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("kept");

        Release.isReadable(site, first, second);
        first.isPublishedIn(site);
        delete(kept);
        PublishingProcess.publish(second.folder(), site);
        second.isPublishedIn(site);
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
