package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a program asks for the day on which a corrected paper changed, it is told the same one. */
class CorrectedPaperTest {

    private static final String NOTICE = "son-duong/2023/09/187-tb-ubnd";
    private static final String DAY = "2023-11-02";

    @TempDir
    Path temp;

    @Test
    void theDayOfACorrectionIsTheSameInTheSiteMapTheFeedAndAllData() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path notice = root.resolve("content/" + NOTICE + ".md");
        Files.writeString(
                notice,
                Files.readString(notice)
                        .replaceFirst("\ntype:", "\nchanges: [{date: " + DAY + ", note: Sửa mục 2}]\ntype:"));
        assertThat(Sites.run(root, "build").code()).isZero();
        Path site = root.resolve("target/site");

        assertThat(day(site.resolve("sitemap.xml"), NOTICE + "\\.html</loc>\\s*<lastmod>"))
                .isEqualTo(DAY);
        assertThat(day(site.resolve("feed.xml"), "(?s)<entry>.*?<updated>")).isEqualTo(DAY);
        assertThat(day(site.resolve(NOTICE + ".json"), "\"updated\":\\s*\"")).isEqualTo(DAY);
        assertThat(day(site.resolve(NOTICE + ".html"), "\"dateModified\":\\s*\""))
                .isEqualTo(DAY);
        assertThat(day(site.resolve("data/catalog.jsonld"), "(?s)\"dct:modified\":.*?\"(?=\\d{4}-)"))
                .isEqualTo(DAY);
    }

    /** The day that follows a pattern in a file. */
    private static String day(Path file, String before) throws IOException {
        Matcher day = Pattern.compile(before + "(\\d{4}-\\d{2}-\\d{2})").matcher(Files.readString(file));
        assertThat(day.find()).as("%s in %s", before, file).isTrue();
        return day.group(1);
    }
}
