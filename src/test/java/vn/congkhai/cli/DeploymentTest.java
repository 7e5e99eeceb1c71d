package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.congkhai.cli.Deployments.assumeRsync;
import static vn.congkhai.cli.Deployments.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.cli.Deployments.Said;

/** A release is put on a server file by file, while readers are there. */
@Timeout(120)
class DeploymentTest {

    @TempDir
    Path temp;

    @Test
    void aDeploymentFileByFileIsReadableAfterEachOfItsSteps() throws Exception {
        assumeRsync();
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
        release(first, server, tools);
        first.isPublishedIn(server);
        Set<Path> before = Set.copyOf(list(snapshots));

        release(second, server, tools);

        List<Path> steps = list(snapshots);
        steps.removeAll(before);
        assertThat(steps).hasSizeGreaterThanOrEqualTo(5);
        for (Path step : steps) {
            Release.isReadable(step, first, second);
            // pages that were open before still find the pieces they know
            assertThat(pieces(step)).containsAll(pieces(first.folder()));
        }
        second.isPublishedIn(server);

        release(second, server, tools);

        // what was taken out of the content is not left in the pieces for ever
        assertThat(pieces(server)).isEqualTo(pieces(second.folder()));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNotEmptiedForASite() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path home = Files.createDirectories(temp.resolve("home"));
        Path papers = Files.writeString(home.resolve("quyet-dinh.pdf"), "%PDF");

        Said refused = deploy(site, home);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.words())
                .startsWith("deploy: " + home + " holds files that are of no site")
                .contains("  quyet-dinh.pdf\n");
        assertThat(Sites.bytes(home)).containsOnlyKeys(home.relativize(papers).toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aServerThatWasNotReachedAtFirstIsNotTakenForOneThatLetsNobodyLook(int failing) throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path home = Files.createDirectories(temp.resolve("home"));
        Path papers = Files.writeString(home.resolve("quyet-dinh.pdf"), "%PDF");
        Path tools = Files.createDirectories(temp.resolve("tools"));
        Files.writeString(tools.resolve("rsync"), """
                #!/bin/sh
                PATH="${PATH#*:}"
                echo >> '%1$s'
                if [ "$(wc -l < '%1$s')" -eq %2$d ]; then
                  echo 'ssh: connect to host: Connection timed out' >&2
                  exit 255
                fi
                exec rsync "$@"
                """.formatted(temp.resolve("calls"), failing));
        assertThat(tools.resolve("rsync").toFile().setExecutable(true)).isTrue();

        Said said = deploy(site, home, Map.of("PATH", tools + File.pathSeparator + System.getenv("PATH")));

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.words())
                .isEqualTo("ssh: connect to host: Connection timed out\ndeploy: " + home
                        + " was not reached; nothing was changed there, run again\n");
        assertThat(Sites.bytes(home)).containsOnlyKeys(home.relativize(papers).toString());
    }

    @Test
    void hiddenFilesAreNobodysAndASiteThatCameAnotherWayIsASite() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path server = Files.createDirectories(temp.resolve("server"));
        Path own = Files.writeString(server.resolve(".htaccess"), "own");
        assertThat(deploy(site, server).code()).isZero();
        assertThat(Sites.bytes(server)).isEqualTo(Sites.bytes(site));
        Files.delete(server.resolve(".pieces"));
        Files.writeString(server.resolve("cu.html"), "old");

        Said again = deploy(site, server);

        assertThat(again.code()).as(again.words()).isZero();
        assertThat(Sites.bytes(server)).isEqualTo(Sites.bytes(site));
        assertThat(own).content(StandardCharsets.UTF_8).isEqualTo("own");
    }

    @Test
    void aFirstDeploymentThatBrokeOffIsGoneOnWith() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path server = temp.resolve("server");
        assertThat(deploy(site, server).code()).isZero();
        // all that leads to everything else comes last
        Files.delete(server.resolve("manifest.json"));
        Files.delete(server.resolve("index.html"));

        Said again = deploy(site, server);

        assertThat(again.code()).as(again.words()).isZero();
        assertThat(Sites.bytes(server)).isEqualTo(Sites.bytes(site));
    }

    @Test
    void aSiteThatIsNotWholeTakesNothingFromTheServer() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path server = temp.resolve("Cổng của huyện");
        assertThat(deploy(site, server).code()).isZero();
        Map<String, String> served = Sites.bytes(server);
        byte[] page = Files.readAllBytes(site.resolve("index.html"));
        byte[] manifest = Files.readAllBytes(site.resolve("manifest.json"));

        Files.delete(site.resolve("index.html"));
        Said missing = deploy(site, server);
        Files.write(site.resolve("index.html"), new byte[page.length]);
        Said zeroed = deploy(site, server);
        Files.write(site.resolve("index.html"), page);
        Files.write(site.resolve("manifest.json"), Arrays.copyOf(manifest, manifest.length / 2));
        Said cut = deploy(site, server);
        Files.write(site.resolve("manifest.json"), new byte[0]);
        Said empty = deploy(site, server);

        for (Said refused : List.of(missing, zeroed, cut, empty)) {
            assertThat(refused.code()).as(refused.words()).isEqualTo(2);
            assertThat(refused.words()).startsWith("deploy: " + site + " is not what its manifest says: ");
        }
        assertThat(missing.words()).contains("  index.html: FAILED open or read\n");
        assertThat(zeroed.words()).contains("  index.html: FAILED\n");
        assertThat(Sites.bytes(server)).isEqualTo(served);

        Files.write(site.resolve("manifest.json"), manifest);
        assertThat(deploy(site, server).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/site/public", "target", ".", "target/site", "target/site/../site/"})
    void aSiteAndItsTargetAreNotWithinEachOther(String target) throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Map<String, String> before = Sites.bytes(temp);

        Said refused = deploy(site, temp.resolve("portal").resolve(target));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.words()).contains("must be two folders, none within the other");
        assertThat(Sites.bytes(temp)).isEqualTo(before);
    }

    @Test
    void filesOfTheServerHaveThePermissionsThatItGives() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path page = site.resolve("index.html");
        assumeTrue(Files.getFileStore(page).supportsFileAttributeView(PosixFileAttributeView.class));
        Path given = Files.writeString(temp.resolve("given"), "");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-------"));

        Path server = temp.resolve("server");
        assertThat(deploy(site, server).code()).isZero();

        assertThat(Files.getPosixFilePermissions(server.resolve("index.html")))
                .isEqualTo(Files.getPosixFilePermissions(given));
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

    private static void release(Release release, Path server, Path tools) throws Exception {
        String path = tools + File.pathSeparator + System.getenv("PATH");
        Said said = deploy(release.folder(), server, Map.of("PATH", path));
        assertThat(said.code()).as(said.words()).isZero();
    }
}
