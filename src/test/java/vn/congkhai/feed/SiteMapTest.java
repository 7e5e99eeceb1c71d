package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.congkhai.SampleSite;
import vn.congkhai.portal.Portal;

class SiteMapTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    private Portal portal;

    @BeforeEach
    void readSite() {
        SampleSite site = SampleSite.in(folder)
                .file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nXin chào.\n")
                .notice("luc-nam/2020/05/cu", "changes: [{date: 2023-11-02, note: Sửa}]")
                .notice("luc-nam/2020/06/nhap", "status: draft");
        for (int day = 1; day <= 5; day++) {
            site.notice("son-duong/2023/09/tb-" + day, "date: 2023-09-0" + day);
        }
        portal = site.read().portal();
    }

    @Test
    void namesEveryPageWithItsLastChange() throws Exception {
        Map<String, String> pages = pages(new SiteMap(portal), "sitemap.xml");

        assertThat(pages)
                .containsEntry(HOME, "2023-11-02")
                .containsEntry(HOME + "luc-nam/2020/05/cu.html", "2023-11-02")
                .containsEntry(HOME + "son-duong/2023/09/", "2023-09-05")
                .containsEntry(HOME + "thang/2023/09/", "2023-09-05")
                .containsEntry(HOME + "loai/ket-luan/2020/", "2023-11-02")
                .containsEntry(HOME + "nguoi-ky/vu-van-thu/", "2023-11-02")
                .containsEntry(HOME + "gioi-thieu.html", "")
                .containsEntry(HOME + "tan-yen/", "")
                .doesNotContainKey(HOME + "luc-nam/2020/06/nhap.html");
    }

    @Test
    void namesTheDaysThatHaveAPage() throws Exception {
        SampleSite site = SampleSite.in(folder);
        for (int i = 0; i < 201; i++) {
            site.notice("son-duong/2022/03/tb-" + i, "date: 2022-03-%02d".formatted(i % 2 + 7));
        }

        assertThat(pages(new SiteMap(site.read().portal()), "sitemap.xml"))
                .containsEntry(HOME + "loai/ket-luan/2022/03/", "2022-03-08")
                .containsEntry(HOME + "loai/ket-luan/2022/03/07/", "2022-03-07")
                .doesNotContainKey(HOME + "son-duong/2022/03/07/");
    }

    @Test
    void aPaperThatAnotherCorrectsChangesOnThatDay() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("luc-nam/2023/12/dinh-chinh", "date: 2023-12-08\ncorrects: son-duong/2023/09/tb-1");

        Map<String, String> pages = pages(new SiteMap(site.read().portal()), "sitemap.xml");

        assertThat(pages)
                .containsEntry(HOME + "son-duong/2023/09/tb-1.html", "2023-12-08")
                .containsEntry(HOME + "son-duong/2023/09/", "2023-12-08")
                .containsEntry(HOME + "son-duong/2023/09/tb-2.html", "2023-09-02");
    }

    @Test
    void isSplitByYearWhenItGrowsBeyondWhatAFileMayHold() throws Exception {
        Map<String, String> whole = pages(new SiteMap(portal), "sitemap.xml");
        SiteMap small = new SiteMap(portal, 3);

        Map<String, String> index = pages(small, "sitemap.xml");
        Map<String, String> together = new TreeMap<>();
        for (String part : index.keySet()) {
            Map<String, String> pages = pages(small, part.substring(HOME.length()));
            assertThat(pages).as(part).hasSizeBetween(1, 3);
            assertThat(together.keySet()).doesNotContainAnyElementsOf(pages.keySet());
            together.putAll(pages);
        }

        assertThat(together).isEqualTo(whole);
        assertThat(index)
                .containsEntry(HOME + "sitemap-2023.xml", "2023-09-05")
                .containsEntry(HOME + "sitemap-2023-2.xml", "2023-09-02")
                .containsEntry(HOME + "sitemap-2020.xml", "2023-11-02")
                .containsKey(HOME + "sitemap-lists.xml");
    }

    @Test
    void isOneFileWhileItHoldsAllAndNoPartIsEmpty() throws Exception {
        int all = pages(new SiteMap(portal), "sitemap.xml").size();

        assertThat(new SiteMap(portal, all).files()).hasSize(1);
        assertThat(pages(new SiteMap(portal, all - 1), "sitemap.xml"))
                .containsOnlyKeys(HOME + "sitemap-lists.xml", HOME + "sitemap-2023.xml", HOME + "sitemap-2020.xml");
        assertThat(pages(new SiteMap(portal, 5), "sitemap.xml"))
                .as("five papers of 2023 in files of five")
                .containsKey(HOME + "sitemap-2023.xml")
                .doesNotContainKey(HOME + "sitemap-2023-2.xml");
    }

    private static Map<String, String> pages(SiteMap map, String path) throws Exception {
        byte[] xml = map.files().stream()
                .map(f -> f.make().get())
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow()
                .bytes();
        Element root = AtomRules.parse(xml).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        String element = root.getLocalName().equals("urlset") ? "url" : "sitemap";
        Map<String, String> pages = new TreeMap<>();
        List<Element> all = AtomRules.children(root, element);
        all.forEach(e -> pages.put(AtomRules.text(e, "loc"), AtomRules.text(e, "lastmod")));
        assertThat(pages).as("each page once").hasSize(all.size());
        return pages;
    }
}
