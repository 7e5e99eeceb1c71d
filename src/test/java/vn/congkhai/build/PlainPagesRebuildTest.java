package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.cache.BuildCache;

/** Every page leads to a few plain pages and to the list of all: what only the list shows is on no other page. */
class PlainPagesRebuildTest {

    @TempDir
    Path temp;

    private Rebuilds sites;

    @BeforeEach
    void prepare() {
        sites = new Rebuilds(temp);
    }

    @Test
    void amongManyPlainPagesOneThatChangesConcernsItselfAndTheList() throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), 9);
        for (int i = 0; i < 40; i++) {
            plainPage("trang-" + i, "Trang " + i, "");
        }
        plainPage("cam-on", "Cảm ơn", "Xem [các trang](cac-trang/).");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        sites.build(site, "site", cache);
        sites.build(site, "site", cache);

        plainPage("trang-7", "Ổn định giá", "");
        assertThat(rebuilt(site, "renamed")).containsExactly("cac-trang/index.html", "manifest.json", "trang-7.html");

        plainPage("an-toan", "An toàn", "");
        assertThat(rebuilt(site, "added"))
                .containsExactly("an-toan.html", "cac-trang/index.html", "manifest.json", "sitemap.xml");

        plainPage("huong-dan", "Hướng dẫn", "");
        assertThat(rebuilt(site, "in the foot")).contains("trang-7.html", "index.html", "cac-trang/index.html");

        for (int i = 0; i < 40; i++) {
            Files.delete(sites.project().resolve("content/trang-" + i + ".md"));
        }
        Map<String, String> before = sites.bytes("site");
        assertThat(sites.build(site, "site", BuildCache.in(temp.resolve("cache")))
                        .problems())
                .as("a link to a list that there is no longer")
                .extracting(problem -> problem.place().file())
                .contains("content/cam-on.md");
        assertThat(sites.bytes("site")).isEqualTo(before);

        plainPage("cam-on", "Cảm ơn", "");
        assertThat(rebuilt(site, "few")).contains("cac-trang/index.html", "cam-on.html", "an-toan.html");
        assertThat(temp.resolve("site/cac-trang")).doesNotExist();
    }

    private void plainPage(String name, String title, String text) throws IOException {
        Files.writeString(
                sites.project().resolve("content/" + name + ".md"), "---\ntitle: " + title + "\n---\n\n" + text + "\n");
    }

    /** The files that a build changed, added or removed, as a clean build has them. */
    private List<String> rebuilt(ChangingSite site, String what) throws IOException {
        Map<String, String> before = sites.bytes("site");
        sites.build(site, "site", BuildCache.in(temp.resolve("cache")));
        sites.build(site, "clean " + what, BuildCache.inMemory());
        Map<String, String> after = sites.bytes("site");
        assertThat(after).as(what).isEqualTo(sites.bytes("clean " + what));
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .distinct()
                .sorted()
                .toList();
    }
}
