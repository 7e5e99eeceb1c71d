package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What citizens come for, each way they come: with a mouse, with keys alone, and without JavaScript. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class TasksTest {

    private static final String LUC_NAM = "luc-nam/index.html";
    private static final String MONTH_OF_LUC_NAM = "luc-nam/2020/05/index.html";
    private static final String POINT_TWO = "2-du-thao-ke-hoach-thuc-hien-chuong-trinh-hanh-dong-so-29-ctr-hu";
    private static final String TAN_YEN = "tan-yen/index.html";
    private static final String SEARCH_BOX = "header input[name=q]";
    private static final String PRINT = "button.print";

    private ServedPortal.Served portal;
    private Chromium chromium;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void open(ServedPortal.Served served, Chromium browser) {
        portal = served;
        chromium = browser;
    }

    private void comeIn(boolean withJavaScript) {
        visitor = new Visitor(
                chromium.browser(),
                portal.server(),
                new Browser.NewContextOptions()
                        .setJavaScriptEnabled(withJavaScript)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = visitor.page();
        page.addInitScript("window.print = () => { window.printed = true; }");
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @Nested
    class ByMouse {

        @BeforeEach
        void comeIn() {
            TasksTest.this.comeIn(true);
        }

        @Test
        void findTheConclusionsOfAMonthOfLucNam() {
            visitor.open("index.html").click(".heat " + link(MONTH_OF_LUC_NAM));
            assertConclusionsOfMay();
        }

        @Test
        void findANoticeByItsNumber() {
            visitor.open("index.html").click(SEARCH_BOX);
            page.keyboard().type("187/TB-UBND");
            page.click("header .find button");
            page.click(".found " + link(PortalSite.NOTICE));
            assertNotice();
        }

        @Test
        void copyALinkToAPoint() {
            visitor.open(PortalSite.NOTICE).click(".outline a[href='#" + POINT_TWO + "']");
            page.click("a.anchor[href='#" + POINT_TWO + "']");
            assertLinkToPointTwoIsCopied();
        }

        @Test
        void printIt() {
            visitor.open(PortalSite.NOTICE).click(PRINT);
            assertThat(page.evaluate("window.printed")).isEqualTo(true);
        }

        @Test
        void followTanYen() {
            visitor.open("index.html").click(".side " + link(TAN_YEN));
            page.click("main " + link("feed.xml"));
            assertFeedOfTanYen();
        }
    }

    @Nested
    class ByKeysAlone {

        @BeforeEach
        void comeIn() {
            TasksTest.this.comeIn(true);
        }

        @Test
        void findTheConclusionsOfAMonthOfLucNam() {
            visitor.open("index.html");
            visitor.tabTo(".side " + link(LUC_NAM)).press("Enter");
            visitor.at(LUC_NAM).tabTo(link(MONTH_OF_LUC_NAM)).press("Enter");
            assertConclusionsOfMay();
        }

        @Test
        void findANoticeByItsNumber() {
            visitor.open("index.html");
            visitor.tabTo(SEARCH_BOX);
            page.keyboard().type("187/TB-UBND");
            visitor.press("Enter");
            page.waitForSelector(".found " + link(PortalSite.NOTICE));
            visitor.tabTo(".found " + link(PortalSite.NOTICE)).press("Enter");
            assertNotice();
        }

        @Test
        void copyALinkToAPoint() {
            visitor.open(PortalSite.NOTICE);
            visitor.tabTo(".skip").press("Enter");
            visitor.tabTo(".outline a[href='#" + POINT_TWO + "']").press("Enter");
            visitor.tabTo("a.anchor[href='#" + POINT_TWO + "']").press("Enter");
            assertLinkToPointTwoIsCopied();
        }

        @Test
        void printIt() {
            visitor.open(PortalSite.NOTICE);
            visitor.tabTo(PRINT).press("Enter");
            assertThat(page.evaluate("window.printed")).isEqualTo(true);
        }

        @Test
        void followTanYen() {
            visitor.open("index.html");
            visitor.tabTo(".side " + link(TAN_YEN)).press("Enter");
            visitor.at(TAN_YEN).tabTo("main " + link("feed.xml")).press("Enter");
            assertFeedOfTanYen();
        }

        @Test
        void theFirstKeyLeadsPastTheFrame() {
            visitor.open("index.html");
            visitor.press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Đến nội dung chính");
            visitor.press("Enter").press("Tab");
            assertThat(page.locator("main :focus").count()).isOne();
        }
    }

    @Nested
    class WithoutJavaScript {

        @BeforeEach
        void comeIn() {
            TasksTest.this.comeIn(false);
        }

        @Test
        void findTheConclusionsOfAMonthOfLucNam() {
            visitor.open("index.html").click(".heat " + link(MONTH_OF_LUC_NAM));
            assertConclusionsOfMay();
        }

        @Test
        void findANoticeByItsDistrictAndMonthFromTheSearchPage() {
            visitor.open("index.html").fill(SEARCH_BOX, "187/TB-UBND");
            page.click("header .find button");
            assertThat(page.locator("#_results").textContent()).contains("Xin tìm văn bản theo các danh mục");
            page.click("main " + link("son-duong/index.html"));
            page.click(link("son-duong/2023/09/index.html"));
            page.click(".rows " + link(PortalSite.NOTICE));
            assertNotice();
        }

        @Test
        void takeALinkToAPointFromTheOutline() {
            visitor.open(PortalSite.NOTICE).click(".outline summary");
            page.click(".outline a[href='#" + POINT_TWO + "']");
            assertThat(page.url()).endsWith(PortalSite.NOTICE + "#" + POINT_TWO);
            assertThat(page.locator("[id='" + POINT_TWO + "']").isVisible()).isTrue();
        }

        @Test
        void takeALinkToANumberedItemFromTheItem() {
            visitor.open(PortalSite.FULL).click("li .anchor[href='#muc-2']");
            assertThat(page.url()).endsWith(PortalSite.FULL + "#muc-2");
        }

        @Test
        void noButtonPromisesWhatOnlyAScriptCanDo() {
            visitor.open(PortalSite.NOTICE);
            assertThat(page.locator("main button:visible").count()).isZero();
            assertThat(page.locator(".portal").innerText()).contains("dùng lệnh In của trình duyệt");
            assertThat(page.pdf()).as("the printed paper").isNotEmpty();
        }

        @Test
        void followTanYen() {
            visitor.open("index.html").click(".side " + link(TAN_YEN));
            page.click("main " + link("feed.xml"));
            assertFeedOfTanYen();
        }
    }

    private void assertConclusionsOfMay() {
        visitor.at(MONTH_OF_LUC_NAM);
        assertThat(page.locator("h1").textContent()).contains("Lục Nam").contains("5/2020");
        assertThat(page.locator(".rows li").count()).isOne();
        assertThat(page.locator(".rows li").textContent()).contains("giao ban").contains("Kết luận");
    }

    private void assertNotice() {
        visitor.at(PortalSite.NOTICE);
        assertThat(page.locator(".kind").textContent()).contains("Số 187/TB-UBND");
    }

    private void assertLinkToPointTwoIsCopied() {
        page.waitForFunction("() => document.querySelector('.said').textContent");
        assertThat(page.locator(".said").textContent()).isEqualTo("Đã sao chép liên kết đến mục.");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(PortalSite.HOME + PortalSite.NOTICE + "#" + POINT_TWO);
    }

    private void assertFeedOfTanYen() {
        visitor.at("tan-yen/feed.xml");
        page.waitForSelector("entry");
        String feed = page.request().get(page.url()).text();
        assertThat(feed).contains("<feed ").contains("huyện Tân Yên").contains("<entry");
    }

    private static String link(String ending) {
        return "a[href$='" + ending + "']";
    }
}
