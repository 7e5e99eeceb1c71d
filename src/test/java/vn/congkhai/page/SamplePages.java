package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.congkhai.SampleSite;
import vn.congkhai.ShippedSite;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.Portal;
import vn.congkhai.search.SearchClient;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.SourceText;

/** A portal of a test, and its pages as readers see them. */
final class SamplePages {

    /** A notice of Sơn Dương. */
    static final String NOTICE = "son-duong/2023/09/187-tb-ubnd";

    private final SampleSite site;

    /** A project with the shipped templates. */
    SamplePages(Path folder) throws IOException {
        site = SampleSite.in(folder);
        String settings = Files.readString(ShippedSite.SETTINGS, StandardCharsets.UTF_8);
        site.file(
                "jbake.properties",
                settings.replace("portal.base-path=", "portal.base-path=/thong-bao")
                        .replaceAll("(?m)^portal\\.contact=.*", "portal.contact=bao-loi@example.vn"));
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            for (Path template : templates.toList()) {
                site.file(template.toString(), Files.readString(template, StandardCharsets.UTF_8));
            }
        }
    }

    SampleSite site() {
        return site;
    }

    /** The page of a notice. */
    Document notice(String path) {
        SampleSite.Read read = site.read();
        Notice notice = read.notice(path);
        SourceText text = SourceText.read(
                        read.content().tree().file(notice.source().path()).orElseThrow(), path, p -> {})
                .orElseThrow();
        Rendering body = new Markdown()
                .render(
                        text,
                        FrontMatter.bodyStart(text.text()).orElseThrow(),
                        LinkTargets.of(read.portal(), read.content()).linksOf(notice),
                        p -> {});
        return document(pagesOf(read).notice(notice, body));
    }

    /** Another page, by its file, which must be there. */
    Document page(String path) {
        Map<String, Document> pages = pages();
        assertThat(pages).containsKey(path);
        return pages.get(path);
    }

    /** Every other page, by its file. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        for (Recipe page : pagesOf(site.read()).lists()) {
            OutputFile file = page.make().get();
            assertThat(file.path()).isEqualTo(page.path());
            assertThat(pages.put(file.path(), document(file))).as(file.path()).isNull();
        }
        return pages;
    }

    private static Pages pagesOf(SampleSite.Read read) {
        return pagesOf(read.portal(), templatesOf(read.portal(), read.settings()));
    }

    /** The templates of a project over its catalogue. */
    static Templates templatesOf(Portal portal, Settings settings) {
        return Templates.load(settings, () -> portal, SearchClient.print());
    }

    /** The maker of pages of which none was made before. */
    static Pages pagesOf(Portal portal, Templates templates) {
        return new Pages(portal, templates, Optional.empty());
    }

    private static Document document(OutputFile file) {
        return Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8));
    }
}
