package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.congkhai.ShippedSite;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** Pages are opened on old phones over slow networks: they stay within their weight. */
class WeightTest {

    private static final int KB = 1024;
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @Test
    void aNoticeWithoutItsTextIsLight() {
        Settings settings = SettingsReader.read(PROJECT, p -> {}).orElseThrow();
        ShippedSite.Catalogue catalogue = ShippedSite.catalogue(settings, LocalDate.of(2026, 1, 5));
        Pages pages = new Pages(catalogue.portal(), Templates.load(settings, catalogue.portal()));
        assertThat(catalogue.portal().notices()).isNotEmpty();
        for (Notice notice : catalogue.portal().notices()) {
            Rendering body = catalogue.body(notice);
            int text = body.html().getBytes(StandardCharsets.UTF_8).length;
            assertThat(pages.notice(notice, body).bytes().length - text)
                    .as(notice.path().toString())
                    .isLessThanOrEqualTo(12 * KB);
        }
    }

    @Test
    void stylesAndScriptsAreLight() throws IOException {
        assertThat(Files.size(PROJECT.resolve("assets/css/congkhai.css"))).isLessThanOrEqualTo(15 * KB);
        assertThat(Files.size(PROJECT.resolve("assets/js/congkhai.js"))).isLessThanOrEqualTo(10 * KB);
    }

    @Test
    void homeWithEverythingItLoadsIsLight() throws IOException {
        Settings settings = SettingsReader.read(PROJECT, p -> {}).orElseThrow();
        ShippedSite.Catalogue catalogue = ShippedSite.catalogue(settings, LocalDate.of(2026, 1, 5));
        Pages pages = new Pages(catalogue.portal(), Templates.load(settings, catalogue.portal()));
        long home = pages.lists().get(0).get().bytes().length;
        for (String asset : new String[] {"css/congkhai.css", "js/congkhai.js", "img/mark.svg"}) {
            home += Files.size(PROJECT.resolve("assets").resolve(asset));
        }
        assertThat(home).isLessThanOrEqualTo(60 * KB);
    }
}
