package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;

class OpenDataTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    private final JsonMapper reader = new JsonMapper();

    @TempDir
    private Path folder;

    private SampleSite.Read site;
    private Map<String, byte[]> files;

    @BeforeEach
    void readSite() {
        site = sample(folder);
        files = files(site);
    }

    /** A portal with a paper that says all it can, one that corrects it, one that was withdrawn, and a draft. */
    static SampleSite.Read sample(Path folder) {
        return SampleSite.in(folder)
                .file("content/son-duong/2023/09/187-tb-ubnd.pdf", "%PDF-1.7")
                .notice("son-duong/2023/09/187-tb-ubnd", """
                        title: 'Kết luận "đất đai", khoáng sản; môi trường'
                        number: 187/TB-UBND
                        date: 2023-09-25
                        signer_title: Chánh Văn phòng
                        signer_authority: TL. Chủ tịch
                        meeting_date: 2023-09-21
                        chair: Giang Tuấn Anh
                        place: Sơn Dương
                        recipients: [Thường trực Huyện ủy, Lưu VT]
                        topics: [dat-dai, khoang-san]
                        lead: Bốn nội dung.
                        text: summary
                        publish_at: 2023-09-26T08:00
                        aliases: [tin-tuc/187.html]
                        changes: [{date: 2023-10-02, note: Sửa lỗi chính tả ở mục 2}]
                        attachments: [{file: 187-tb-ubnd.pdf, title: Bản ký số}]
                        """)
                .notice(
                        "son-duong/2023/10/dinh-chinh",
                        "corrects: son-duong/2023/09/187-tb-ubnd\nreason: Ghi nhầm ngày")
                .notice(
                        "luc-nam/2020/05/giao-ban",
                        "title: '=HYPERLINK(\"http://x\")'\nstatus: withdrawn\nreason: '-1'\nplace: '＝1+1'")
                .notice("luc-nam/2020/06/nhap", "status: draft")
                .read();
    }

    @Test
    void everyJsonFileIsAsTheSchemaSays() {
        SchemaCheck schema = new SchemaCheck(files.get("data/schema.json"));

        assertThat(files).containsKeys("data/notices.json", "data/notices-2023.json", "data/notices-2020.json");
        files.forEach((path, bytes) -> {
            if (path.startsWith("data/notices") && path.endsWith(".json")) {
                assertThat(schema.findings(bytes)).as(path).isEmpty();
            }
        });
        for (Notice notice : site.portal().notices()) {
            assertThat(schema.findings(
                            NoticeJson.of(site.portal(), notice, "Chữ").bytes()))
                    .as(notice.path().toString())
                    .isEmpty();
        }
    }

    @Test
    void theShippedNoticesAreAsTheSchemaSays(@TempDir Path other) {
        SampleSite.Read shipped = SampleSite.shipped(other);
        SchemaCheck schema = new SchemaCheck(files.get("data/schema.json"));

        assertThat(shipped.portal().notices()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(schema.findings(files(shipped).get("data/notices.json"))).isEmpty();
    }

    @Test
    void listsHoldTheNewestFirstAndLeadToTheYears() {
        JsonNode all = reader.readTree(files.get("data/notices.json"));
        JsonNode year = reader.readTree(files.get("data/notices-2023.json"));

        assertThat(all.get("notices").findValuesAsString("path"))
                .containsExactly(
                        "son-duong/2023/10/dinh-chinh", "son-duong/2023/09/187-tb-ubnd", "luc-nam/2020/05/giao-ban");
        assertThat(all.get("count").intValue()).isEqualTo(3);
        assertThat(all.get("total").intValue()).isEqualTo(3);
        assertThat(all.get("years").findValuesAsString("csv"))
                .containsExactly(HOME + "data/notices-2023.csv", HOME + "data/notices-2020.csv");
        assertThat(year.get("notices").findValuesAsString("path"))
                .containsExactly("son-duong/2023/10/dinh-chinh", "son-duong/2023/09/187-tb-ubnd");
    }

    @Test
    void theTableTellsTheSameAsTheJson() {
        List<List<String>> rows = csv(files.get("data/notices.csv"));
        JsonNode notices = reader.readTree(files.get("data/notices.json")).get("notices");

        assertThat(rows.get(0))
                .containsExactlyElementsOf(
                        Field.columns().stream().map(Field::label).toList());
        assertThat(rows).hasSize(4);
        for (int i = 1; i < rows.size(); i++) {
            JsonNode notice = notices.get(i - 1);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < rows.get(0).size(); column++) {
                row.put(rows.get(0).get(column), rows.get(i).get(column));
            }
            row.forEach(
                    (column, cell) -> assertThat(unprotected(cell)).as(column).isEqualTo(asCell(notice.get(column))));
        }
    }

    @Test
    void theTableOpensInASpreadsheetProgramAndComputesNothing() {
        String table = new String(files.get("data/notices-2020.csv"), StandardCharsets.UTF_8);

        assertThat(table).startsWith("\uFEFFpath,url,json,title,").endsWith("\r\n");
        assertThat(table)
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",")
                .contains(",'-1,")
                .contains(",'＝1+1,");
    }

    @Test
    void theAddressesAreThoseThatTextsMayLinkTo() {
        List<String> promised =
                DataFiles.of(site.portal()).stream().map(Address::file).toList();
        List<String> archives =
                promised.stream().filter(p -> p.endsWith(".zip")).toList();

        assertThat(archives).containsExactlyInAnyOrder("data/notices-2023.zip", "data/notices-2020.zip");
        assertThat(files.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        promised.stream().filter(p -> !archives.contains(p)).toList());
    }

    @Test
    void theCatalogueTellsOfWhichDaysAYearsPapersAreAndWhenTheyLastChanged() {
        JsonNode datasets = reader.readTree(files.get("data/catalog.jsonld")).get("dcat:dataset");

        assertThat(datasets)
                .extracting(d -> d.get("@id").stringValue().replaceFirst(".*#", "")
                        + day(d.path("dct:temporal").path("dcat:startDate"))
                        + day(d.path("dct:temporal").path("dcat:endDate"))
                        + ", thay đổi" + day(d.path("dct:modified")))
                .containsExactly(
                        "tat-ca, thay đổi 2023-10-02",
                        "2023 2023-01-01 2023-12-31, thay đổi 2023-10-02",
                        "2020 2020-01-01 2020-12-31, thay đổi 2020-05-01");
    }

    private static String day(JsonNode date) {
        return date.isMissingNode() ? "" : " " + date.get("@value").stringValue();
    }

    @Test
    void theCatalogueDescribesFilesThatAreThere() {
        JsonNode catalogue = reader.readTree(files.get("data/catalog.jsonld"));
        List<String> promised =
                DataFiles.of(site.portal()).stream().map(a -> HOME + a.path()).toList();

        assertThat(catalogue.get("@type").stringValue()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.get("dct:publisher").get("foaf:name").stringValue())
                .isEqualTo("Văn phòng UBND tỉnh");
        JsonNode datasets = catalogue.get("dcat:dataset");
        assertThat(datasets.findValuesAsString("dct:title"))
                .contains("Văn bản của Ủy ban nhân dân", "Văn bản ban hành năm 2020");
        List<String> downloads = new ArrayList<>();
        for (JsonNode dataset : datasets) {
            assertThat(dataset.get("dct:license").get("@id").stringValue())
                    .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            for (JsonNode distribution : dataset.get("dcat:distribution")) {
                downloads.add(distribution.get("dcat:downloadURL").get("@id").stringValue());
            }
        }
        downloads.remove(HOME + "feed.xml");
        assertThat(promised).containsAll(downloads);
        assertThat(downloads).hasSize(8);
    }

    private static Map<String, byte[]> files(SampleSite.Read read) {
        List<Recipe> recipes = new ArrayList<>(OpenData.lists(read.portal(), read.settings()));
        recipes.addAll(OpenData.ofTexts(
                read.portal(), read.settings(), read.portal().sections().all().years(), ListsBeforeTest.NOTHING));
        return recipes.stream()
                .map(recipe -> recipe.make().get())
                .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes, (a, b) -> a, TreeMap::new));
    }

    private static String asCell(JsonNode value) {
        if (value == null) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            texts.add(item.isObject() ? item.get("url").stringValue() : item.stringValue());
        }
        return value.isArray() ? String.join("; ", texts) : value.stringValue();
    }

    private static String unprotected(String cell) {
        return cell.matches("(?s)'[=+@＝＋＠－-].*") ? cell.substring(1) : cell;
    }

    /** RFC 4180, read by itself. */
    private static List<List<String>> csv(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
