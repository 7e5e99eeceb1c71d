package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.cache.BuildCache;

/** Where lists grow past what they are divided at, and shrink back under it, every page is that of a build of everything. */
class LongListsRebuildTest {

    @TempDir
    Path temp;

    /** Of a type's year, a signer's year and month, the log: 200; of a month and its days: 100. */
    @Test
    void listsAreDividedAndJoinedAgainAsACleanBuildHasThem() throws IOException {
        Rebuilds sites = new Rebuilds(temp);
        ChangingSite site = new ChangingSite(sites.project(), 11);
        papers(sites, 3, 1, 100);
        papers(sites, 4, 101, 180);
        sites.build(site, "site", BuildCache.in(temp.resolve("cache")));

        papers(sites, 3, 301, 301);
        papers(sites, 4, 401, 420);
        isAsClean(sites, site, "a month of more than 100, a year of more than 200");
        assertThat(page("luc-nam/2023/03/index.html")).contains("#_ngay-");
        assertThat(temp.resolve("site/loai/quyet-dinh/2023/03/index.html")).exists();

        papers(sites, 4, 501, 610);
        isAsClean(sites, site, "a month of more than 200");
        assertThat(temp.resolve("site/nhat-ky/2023/04/index.html")).exists();

        remove(sites, 4, 501, 610);
        remove(sites, 4, 401, 420);
        remove(sites, 3, 301, 301);
        isAsClean(sites, site, "as before");
        assertThat(page("luc-nam/2023/03/index.html")).doesNotContain("#_ngay-");
        assertThat(temp.resolve("site/loai/quyet-dinh/2023/03/index.html")).doesNotExist();
    }

    private void isAsClean(Rebuilds sites, ChangingSite site, String what) throws IOException {
        assertThat(sites.build(site, "site", BuildCache.in(temp.resolve("cache")))
                        .failed())
                .as(what)
                .isFalse();
        sites.build(site, "clean " + what, BuildCache.inMemory());
        Map<String, String> wanted = sites.bytes("clean " + what);
        Map<String, String> made = sites.bytes("site");
        // pieces of older indexes stay for two publications
        made.keySet().removeIf(path -> path.startsWith("search/") && !wanted.containsKey(path));
        assertThat(made).as(what).isEqualTo(wanted);
    }

    private String page(String path) throws IOException {
        return Files.readString(temp.resolve("site").resolve(path));
    }

    private static void papers(Rebuilds sites, int month, int from, int to) throws IOException {
        for (int number = from; number <= to; number++) {
            Path file = paper(sites, month, number);
            Files.createDirectories(file.getParent());
            Files.writeString(file, """
                    ---
                    title: Phân công trực ngày
                    type: quyet-dinh
                    number: %d/QĐ-UBND
                    district: luc-nam
                    date: 2023-%02d-%02d
                    signer: Nguyễn Văn An
                    ---

                    Trực.
                    """.formatted(number, month, 1 + number % 28));
        }
    }

    private static void remove(Rebuilds sites, int month, int from, int to) throws IOException {
        for (int number = from; number <= to; number++) {
            Files.delete(paper(sites, month, number));
        }
    }

    private static Path paper(Rebuilds sites, int month, int number) {
        return sites.project().resolve("content/luc-nam/2023/%02d/%d-qd-ubnd.md".formatted(month, number));
    }
}
