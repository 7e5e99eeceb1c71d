package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.ShippedSite;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** Pages are opened on old phones over slow networks: they stay within their weight. */
class WeightTest {

    private static final int KB = 1024;

    /** Grows with the text, of whose headings it consists. */
    private static final Pattern OUTLINE = Pattern.compile("<nav class=\"outline\".*?</nav>", Pattern.DOTALL);

    private static final Path ASSETS = Path.of("assets");

    @TempDir
    private Path folder;

    @Test
    void aNoticeWithoutItsTextIsLight() throws IOException {
        Settings settings =
                SettingsReader.read(ShippedSite.copyTo(folder), p -> {}).orElseThrow();
        ShippedSite.Catalogue catalogue = ShippedSite.catalogue(settings, LocalDate.of(2026, 1, 5));
        Pages pages = pages(settings, catalogue.portal());
        assertThat(catalogue.portal().notices()).isNotEmpty();
        for (Notice notice : catalogue.portal().notices()) {
            Rendering body = catalogue.body(notice);
            String page = new String(pages.notice(notice, body).bytes(), StandardCharsets.UTF_8);
            String frame = OUTLINE.matcher(page.replace(SectionLinks.addedTo(body.html()), ""))
                    .replaceFirst("");
            assertThat(frame.getBytes(StandardCharsets.UTF_8).length)
                    .as(notice.path().toString())
                    .isLessThanOrEqualTo(12 * KB);
        }
    }

    @Test
    void stylesAndScriptsAreLight() throws IOException {
        assertThat(Files.size(ASSETS.resolve("css/congkhai.css"))).isLessThanOrEqualTo(15 * KB);
        assertThat(Files.size(ASSETS.resolve("js/congkhai.js"))).isLessThanOrEqualTo(10 * KB);
    }

    @Test
    void homeWithEverythingItLoadsIsLight() throws IOException {
        Settings settings =
                SettingsReader.read(ShippedSite.copyTo(folder), p -> {}).orElseThrow();
        ShippedSite.Catalogue catalogue = ShippedSite.catalogue(settings, LocalDate.of(2026, 1, 5));
        Pages pages = pages(settings, catalogue.portal());
        long home = pages.lists().get(0).make().get().bytes().length;
        for (String asset : new String[] {"css/congkhai.css", "js/congkhai.js", "img/mark.svg"}) {
            home += Files.size(ASSETS.resolve(asset));
        }
        assertThat(home).isLessThanOrEqualTo(60 * KB);
    }

    private static Pages pages(Settings settings, Portal portal) {
        return SamplePages.pagesOf(portal, SamplePages.templatesOf(portal, settings));
    }
}
