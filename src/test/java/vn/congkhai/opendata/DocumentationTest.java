package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.ShippedSite;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.SourceText;

/** The pages "Dữ liệu mở" and "Theo dõi" say what is so. */
class DocumentationTest {

    @TempDir
    private Path folder;

    @Test
    void thePageOnOpenDataHasTheTableOfFields() throws IOException {
        List<String> expected = Arrays.stream(Field.values())
                .map(f -> "| `%s` | %s | %s |".formatted(f.label(), f.description(), f.isColumn() ? "có" : "không"))
                .toList();

        List<String> rows = page("du-lieu-mo")
                .substring(
                        page("du-lieu-mo").indexOf("## Các trường"),
                        page("du-lieu-mo").indexOf("## Đọc bảng CSV"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void thePageOnOpenDataNamesTheLicenceAndTheFormat() throws IOException {
        assertThat(page("du-lieu-mo"))
                .contains(Settings.Reuse.ATTRIBUTION.toString())
                .contains("hiện là " + Schema.VERSION)
                .contains("1.000 văn bản mới nhất");
        assertThat(OpenData.NEWEST).isEqualTo(1_000);
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() {
        SampleSite.Read site = SampleSite.shipped(folder);
        LinkTargets targets = LinkTargets.of(site.portal(), site.content());
        List<Problem> problems = new ArrayList<>();

        List<String> checked = new ArrayList<>();
        for (PlainPage page : site.portal().pages()) {
            if (page.slug().equals("theo-doi") || page.slug().equals("du-lieu-mo")) {
                SourceText text = SourceText.read(
                                site.content().tree().file(page.source().path()).orElseThrow(),
                                page.source().path(),
                                problems::add)
                        .orElseThrow();
                new Markdown()
                        .render(text, text.text().indexOf("\n---\n", 4) + 5, targets.linksOf(page), problems::add);
                checked.add(page.slug());
            }
        }

        assertThat(checked).containsExactly("du-lieu-mo", "theo-doi");
        assertThat(problems).isEmpty();
    }

    private static String page(String slug) throws IOException {
        return Files.readString(ShippedSite.CONTENT.resolve(slug + ".md"), StandardCharsets.UTF_8);
    }
}
