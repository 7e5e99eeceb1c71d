package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.SampleSite;

class LinkedDataTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    @Test
    void tellsWhatThePaperSays() {
        JsonNode json = linkedData("""
                date: 2023-09-25
                number: 187/TB-UBND
                signer_title: Chánh Văn phòng
                """);

        assertThat(json.get("@context").stringValue()).isEqualTo("https://schema.org");
        assertThat(json.get("@type").get(0).stringValue()).isEqualTo("Legislation");
        assertThat(json.get("url").stringValue()).isEqualTo(HOME + "son-duong/2023/09/187-tb-ubnd.html");
        assertThat(json.get("name").stringValue()).isEqualTo("Kết luận phiên họp thường kỳ");
        assertThat(json.get("legislationIdentifier").stringValue()).isEqualTo("187/TB-UBND");
        assertThat(json.get("legislationType").stringValue()).isEqualTo("Kết luận");
        assertThat(json.get("datePublished").stringValue()).isEqualTo("2023-09-25");
        assertThat(json.get("inLanguage").stringValue()).isEqualTo("vi");
        assertThat(json.get("legislationPassedBy").get("name").stringValue())
                .isEqualTo("Ủy ban nhân dân huyện Sơn Dương");
        assertThat(json.get("accountablePerson").get("name").stringValue()).isEqualTo("Vũ Văn Thụ");
        assertThat(json.get("accountablePerson").get("jobTitle").stringValue()).isEqualTo("Chánh Văn phòng");
    }

    @Test
    void saysNothingThatThePaperDoesNot() {
        JsonNode json = linkedData("date: 2023-09");

        assertThat(json.get("datePublished").stringValue()).isEqualTo("2023-09");
        assertThat(json.propertyNames()).doesNotContain("legislationIdentifier", "encoding", "legislationChanges");
        assertThat(json.get("accountablePerson").propertyNames()).doesNotContain("jobTitle");
    }

    @Test
    void aReportIsAReport() {
        JsonNode json = linkedData("type: bao-cao\nnumber: 187/BC-UBND");

        assertThat(json.get("@type").get(1).stringValue()).isEqualTo("Report");
        assertThat(json.get("reportNumber").stringValue()).isEqualTo("187/BC-UBND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "date: 2023-09-25                                                     | -",
                "date: 2023-09                                                        | -",
                "{date: 2023-09-25, publish_at: 2023-09-25T16:30}                     | -",
                "{date: 2023-09-25, publish_at: 2023-09-26T08:00}                     | 2023-09-26",
                "{date: 2023-09-25, changes: [{date: 2023-10-02, note: Sửa mục 2}]}   | 2023-10-02",
                "{date: 2023-09, changes: [{date: 2023-09-02, note: Sửa mục 2}]}      | 2023-09-02",
            })
    void tellsWhenItChangedWhereThatIsNotTheDayOfIssue(String head, String changed) {
        JsonNode json = linkedData(head.replaceAll("^\\{|\\}$", "").replaceAll(", (?=publish|changes)", "\n"));

        assertThat(json.path("dateModified").stringValue(null)).isEqualTo(changed);
    }

    @Test
    void aPaperThatWasWithdrawnSaysSo() {
        assertThat(linkedData("status: withdrawn\nreason: Ban hành nhầm")
                        .get("creativeWorkStatus")
                        .stringValue())
                .isEqualTo("Đã thu hồi");
        assertThat(linkedData("").propertyNames()).doesNotContain("creativeWorkStatus");
    }

    @Test
    void leadsToWhatItCorrectsOrReplacesAndToItsFiles() {
        SampleSite.in(folder)
                .notice("son-duong/2023/08/150-tb-ubnd", "")
                .notice("luc-nam/2023/07/90-tb-ubnd", "")
                .file("content/son-duong/2023/09/187-tb-ubnd.pdf", "%PDF-1.7");

        JsonNode json = linkedData("""
                corrects: son-duong/2023/08/150-tb-ubnd
                replaces: luc-nam/2023/07/90-tb-ubnd
                attachments: [{file: 187-tb-ubnd.pdf, title: Bản ký số}]
                """);

        assertThat(json.get("legislationChanges").findValuesAsString("@id"))
                .containsExactly(HOME + "son-duong/2023/08/150-tb-ubnd.html", HOME + "luc-nam/2023/07/90-tb-ubnd.html");
        assertThat(json.get("encoding")).isEqualTo(new JsonMapper().readTree("""
                [{
                  "@type": "LegislationObject",
                  "name": "Bản ký số",
                  "encodingFormat": "application/pdf",
                  "contentSize": "8 B",
                  "contentUrl": "%sson-duong/2023/09/187-tb-ubnd.pdf"
                }]
                """.formatted(HOME)));
    }

    @Test
    void aTitleCannotEndTheScript() {
        String text = text("title: '</script><script>alert(1)</script><!--'");

        assertThat(text).doesNotContain("<");
        assertThat(new JsonMapper().readTree(text).get("name").stringValue())
                .isEqualTo("</script><script>alert(1)</script><!--");
    }

    private JsonNode linkedData(String frontMatter) {
        return new JsonMapper().readTree(text(frontMatter));
    }

    private String text(String frontMatter) {
        SampleSite.Read read = SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb-ubnd", frontMatter)
                .read();
        return LinkedData.of(
                read.portal(), read.notice("son-duong/2023/09/187-tb-ubnd"), "Ủy ban nhân dân huyện Sơn Dương");
    }
}
