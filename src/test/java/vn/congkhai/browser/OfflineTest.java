package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portal that may be read without a network, from its first page on, with its real pages and its real search index. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class OfflineTest {

    private static final String SEARCH = "tim-kiem.html?q=";
    private static final String ASKED = "giai+phong+mat+bang";

    private ServedPortal.Served portal;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void comeTwice(Chromium chromium) {
        portal = ServedPortal.Served.startOffline();
        context = chromium.browser().newContext();
        page = context.newPage();
        open("index.html");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        open(PortalSite.NOTICE);
    }

    @AfterEach
    void leave() throws IOException {
        context.close();
        portal.close();
    }

    @Test
    void aSearchMadeBeforeFindsTheSameWithoutANetwork() {
        List<String> found = search(ASKED);
        search("tiep+cong+dan");
        portal.server().close();

        assertThat(search(ASKED)).isEqualTo(found);
        assertThat(page.locator("main [role=status]").first().textContent())
                .startsWith("Không có mạng: đây là bản lưu");
    }

    /** The second search of a visit finds in the page's memory some of what the first asked for, and asks for the rest. */
    @Test
    void eachOfSeveralSearchesOfOneVisitIsFoundAgain() {
        List<String> first = search(ASKED);
        String next = "báo cáo năm 2023";
        page.locator("main input[name=q]").fill(next);
        page.locator("main form.big button").click();
        page.waitForFunction("asked => new URLSearchParams(location.search).get('q') === asked", next);
        page.waitForSelector("#_results:not([aria-busy]) .found li");
        List<String> second = page.locator(".found h2").allTextContents();
        portal.server().close();

        assertThat(second).isNotEqualTo(first);
        assertThat(search(ASKED)).isEqualTo(first);
        assertThat(search(next)).isEqualTo(second);
    }

    @Test
    void aSearchNeverMadeSaysThatItNeedsANetwork() {
        search(ASKED);
        portal.server().close();

        open(SEARCH + "bien+dong+dat+dai+thuy+loi");

        page.waitForSelector("[role=alert]:not([hidden])");
        assertThat(page.locator("[role=alert]").textContent()).contains("Xin kiểm tra kết nối mạng", "Thử lại");
    }

    @Test
    void aPageNeverReadSaysSoAndOffersThoseThatWereRead() {
        portal.server().close();

        open(PortalSite.FULL);

        assertThat(page.locator("h1").textContent()).isEqualTo("Không có mạng");
        assertThat(page.locator(".rows a").allTextContents())
                .anyMatch(title -> title.startsWith("Đã được đính chính: Kết luận"));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth"))
                .as("in the portal's own dress")
                .isNotEqualTo("none");
        page.locator(".rows a").first().click();
        page.waitForURL(portal.server().url(PortalSite.NOTICE));
        assertThat(page.locator(".head h1").textContent()).startsWith("Kết luận");
    }

    /** Links of the portal name the file, those that people pass on often only its folder. */
    @Test
    void aPageReadByBothItsAddressesIsOfferedOnce() {
        open("luc-nam/2022/");
        open("luc-nam/2022/index.html");
        portal.server().close();

        open(PortalSite.FULL);

        assertThat(page.locator(".rows a").allTextContents()).containsOnlyOnce("Huyện Lục Nam, năm 2022");
    }

    /** Files of the index are named by what is in them: those of the publication before answer for nothing else. */
    @Test
    void anIndexOfTheNextPublicationIsNotMixedWithPartsOfTheOneBefore() throws IOException {
        List<String> found = search(ASKED);
        for (String parts : List.of("i", "d", "t")) {
            rename(portal.site().resolve("search").resolve(parts), "gone-" + parts);
        }

        open(SEARCH + "tiep+cong+dan");

        page.waitForSelector("[role=alert]:not([hidden])");
        assertThat(page.locator("[role=alert]").textContent()).contains("Thiếu một phần dữ liệu tìm kiếm");
        assertThat(found).isNotEmpty();
    }

    private static void rename(Path folder, String name) throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, folder.resolveSibling(name));
        }
    }

    private void open(String path) {
        page.navigate(portal.server().url(path));
    }

    /** The titles of what is found. */
    private List<String> search(String words) {
        open(SEARCH + words);
        page.waitForSelector(".found li");
        return page.locator(".found h2").allTextContents();
    }
}
