package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.cli.Deployments.assumeRsync;
import static vn.congkhai.cli.Deployments.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.cli.Deployments.Said;

/** What is on a server already is known to browsers that were there, and to pages that are still open. */
@Timeout(120)
class RepeatedDeploymentTest {

    @TempDir
    Path temp;

    @Test
    void piecesOfADeploymentThatBrokeOffStayForThePagesThatWereOpenedInItsTime() throws Exception {
        assumeRsync();
        Path root = temp.resolve("portal");
        Path server = temp.resolve("server");
        assertThat(deploy(PublishedPortal.in(temp).site(), server).code()).isZero();
        Path tools = Files.createDirectories(temp.resolve("tools"));
        Files.writeString(tools.resolve("rsync"), """
                #!/bin/sh
                PATH="${PATH#*:}"
                rsync "$@" || exit
                # the list of the search index is copied by itself
                case "$*" in *--include=/search/manifest.json*) exit 12 ;; esac
                """);
        assertThat(tools.resolve("rsync").toFile().setExecutable(true)).isTrue();
        Path second = retitled(root, "Thông báo về đê điều");
        Said brokenOff = deploy(second, server, Map.of("PATH", tools + File.pathSeparator + System.getenv("PATH")));
        assertThat(brokenOff.code()).isEqualTo(12);
        String list = "search/manifest.json";
        assertThat(server.resolve(list)).hasSameBinaryContentAs(second.resolve(list));
        Path third = retitled(root, "Thông báo về thủy lợi");
        assertThat(pieces(third)).isNotEqualTo(pieces(second));

        assertThat(deploy(third, server).code()).isZero();

        assertThat(pieces(server)).containsAll(pieces(second));

        assertThat(deploy(third, server).code()).isZero();

        assertThat(pieces(server)).isEqualTo(pieces(third));
    }

    @Test
    void aFileThatDidNotChangeKeepsTheTimeByWhichBrowsersKnowIt() throws Exception {
        assumeRsync();
        Path site = PublishedPortal.in(temp).site();
        Path server = temp.resolve("server");
        assertThat(deploy(site, server).code()).isZero();
        setTimes(server, Instant.parse("2026-01-31T01:00:00Z"));
        Map<String, FileTime> served = times(server);
        // the same publication unpacked anew, as CI hands it from job to job
        setTimes(site, Instant.parse("2026-01-31T02:00:00Z"));

        assertThat(deploy(site, server).code()).isZero();

        assertThat(times(server)).isEqualTo(served);
    }

    @Test
    void aFileThatChangedHasATimeOfItsOwnHoweverOldItIsWhereItWasBuilt() throws Exception {
        assumeRsync();
        PublishedPortal portal = PublishedPortal.in(temp);
        Path site = portal.site();
        Path server = temp.resolve("server");
        assertThat(deploy(site, server).code()).isZero();
        FileTime old = FileTime.from(Instant.parse("2026-01-31T01:00:00Z"));
        setTimes(server, old.toInstant());
        String home = Files.readString(site.resolve("index.html"));
        Path settings = portal.root().resolve("jbake.properties");
        String named = Files.readString(settings);
        Files.writeString(settings, named.replaceFirst("(?m)^portal.title=.*", "portal.title=Cổng khác"));
        portal.publish();
        assertThat(site.resolve("index.html")).content(StandardCharsets.UTF_8).isNotEqualTo(home);
        setTimes(site, old.toInstant());

        assertThat(deploy(site, server).code()).isZero();

        assertThat(Files.getLastModifiedTime(server.resolve("index.html"))).isGreaterThan(old);
    }

    /** A publication with other titles, from a machine that has none of the earlier ones. */
    private static Path retitled(Path root, String title) throws IOException {
        Path notice = root.resolve("content/son-duong/2023/09/187-tb-ubnd.md");
        String text = Files.readString(notice);
        Files.writeString(notice, text.replaceFirst("(?m)^title:.*", "title: " + title));
        Path site = root.resolve("target/" + title);
        assertThat(Sites.run(root, "build", "--output", site.toString()).code()).isZero();
        return site;
    }

    private static void setTimes(Path site, Instant time) throws IOException {
        for (String file : Sites.bytes(site).keySet()) {
            Files.setLastModifiedTime(site.resolve(file), FileTime.from(time));
        }
    }

    /** Files alone: servers tell no browser of the times of folders. */
    private static Map<String, FileTime> times(Path site) throws IOException {
        Map<String, FileTime> all = Sites.times(site);
        all.keySet().retainAll(Sites.bytes(site).keySet());
        return all;
    }

    private static Set<String> pieces(Path site) throws IOException {
        return Sites.bytes(site).keySet().stream()
                .filter(f -> f.startsWith("search/"))
                .collect(Collectors.toSet());
    }
}
