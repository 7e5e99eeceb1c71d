package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.DataFiles;

/** What the pages and the catalogue say to programs, read by a JSON-LD processor and held against what is mandatory. */
class TriplesTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";
    private static final String SCHEMA = "http://schema.org/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    @TempDir
    private Path folder;

    @Test
    void aPageSaysOfThePaperWhatThePaperSays() throws JsonLdError {
        SampleSite.Read site = SampleSite.in(folder)
                .file("content/son-duong/2023/09/187-tb-ubnd.pdf", "%PDF-1.7")
                .notice("son-duong/2023/09/187-tb-ubnd", """
                        number: 187/TB-UBND
                        date: 2023-09-25
                        signer_title: Chánh Văn phòng
                        attachments: [{file: 187-tb-ubnd.pdf, title: Bản ký số}]
                        """)
                .read();

        Notice notice = site.notice("son-duong/2023/09/187-tb-ubnd");
        Triples said =
                Triples.of(LinkedData.of(site.portal(), notice, notice.paper().issuer()));

        assertThat(said.ofType(SCHEMA + "Legislation")).hasSize(1);
        String paper = said.ofType(SCHEMA + "Legislation").get(0);
        assertThat(said.values(paper, SCHEMA + "url")).containsExactly(HOME + "son-duong/2023/09/187-tb-ubnd.html");
        assertThat(said.values(paper, SCHEMA + "legislationIdentifier")).containsExactly("187/TB-UBND");
        assertThat(said.values(paper, SCHEMA + "legislationType")).containsExactly("Kết luận");
        assertThat(said.values(paper, SCHEMA + "datePublished")).containsExactly("2023-09-25");
        assertThat(said.values(paper, SCHEMA + "inLanguage")).containsExactly("vi");
        String issuer = said.values(paper, SCHEMA + "legislationPassedBy").get(0);
        assertThat(said.values(issuer, Triples.TYPE)).containsExactly(SCHEMA + "GovernmentOrganization");
        assertThat(said.values(issuer, SCHEMA + "name")).containsExactly("Ủy ban nhân dân huyện Sơn Dương");
        String signer = said.values(paper, SCHEMA + "accountablePerson").get(0);
        assertThat(said.values(signer, Triples.TYPE)).containsExactly(SCHEMA + "Person");
        assertThat(said.values(signer, SCHEMA + "name")).containsExactly("Vũ Văn Thụ");
        assertThat(said.values(signer, SCHEMA + "jobTitle")).containsExactly("Chánh Văn phòng");
        String file = said.values(paper, SCHEMA + "encoding").get(0);
        assertThat(said.values(file, SCHEMA + "contentUrl"))
                .containsExactly(HOME + "son-duong/2023/09/187-tb-ubnd.pdf");
        assertThat(said.predicates())
                .filteredOn(name -> !name.equals(Triples.TYPE))
                .allMatch(name -> name.startsWith(SCHEMA));
    }

    /** The classes and properties that DCAT-AP 3 calls mandatory, and the ranges it gives them. */
    @Test
    void theCatalogueHasWhatDcatApAsksFor() throws JsonLdError {
        Triples said = catalogue(SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb-ubnd", "date: 2023-09-25")
                .notice("luc-nam/2020/05/giao-ban", "date: 2020-05"));

        assertThat(said.ofType(DCAT + "Catalog")).hasSize(1);
        String catalogue = said.ofType(DCAT + "Catalog").get(0);
        literal(said, catalogue, "title");
        literal(said, catalogue, "description");
        List<String> publishers = said.values(catalogue, DCT + "publisher");
        assertThat(publishers).hasSize(1);
        assertThat(said.values(publishers.get(0), Triples.TYPE)).containsExactly("http://xmlns.com/foaf/0.1/Agent");
        assertThat(said.values(publishers.get(0), "http://xmlns.com/foaf/0.1/name"))
                .isNotEmpty();
        List<String> sets = said.values(catalogue, DCAT + "dataset");
        assertThat(sets).containsExactlyInAnyOrderElementsOf(said.ofType(DCAT + "Dataset"));
        assertThat(sets).hasSize(3);
        for (String set : sets) {
            literal(said, set, "title");
            literal(said, set, "description");
            List<String> distributions = said.values(set, DCAT + "distribution");
            assertThat(distributions).hasSize(3);
            for (String distribution : distributions) {
                assertThat(said.values(distribution, Triples.TYPE)).containsExactly(DCAT + "Distribution");
                link(said, distribution, DCAT + "accessURL");
                link(said, distribution, DCAT + "downloadURL");
                link(said, distribution, DCAT + "mediaType");
                link(said, distribution, DCT + "license");
            }
        }
    }

    @Test
    void datesInTheCatalogueAreDates() throws JsonLdError {
        Triples said = catalogue(SampleSite.in(folder).notice("luc-nam/2020/05/giao-ban", "date: 2020-05-04"));

        assertThat(said.ofType(DCAT + "Dataset"))
                .flatExtracting(set -> said.statements(set, DCT + "modified"))
                .isNotEmpty()
                .allSatisfy(date -> {
                    assertThat(date.datatype()).isEqualTo("http://www.w3.org/2001/XMLSchema#date");
                    assertThat(date.object()).isEqualTo("2020-05-04");
                });
    }

    @Test
    void theProcessorIsAwake() {
        assertThatThrownBy(() -> Triples.of("{\"@context\": \"https://schema.org\", \"@type\": {\"a\": 1}}"))
                .isInstanceOf(JsonLdError.class);
        assertThatThrownBy(() -> Triples.of("{\"@context\": \"https://elsewhere.example\"}"))
                .isInstanceOf(JsonLdError.class);
    }

    private static Triples catalogue(SampleSite site) throws JsonLdError {
        SampleSite.Read read = site.read();
        OutputFile file = OpenData.lists(read.portal(), read.settings()).stream()
                .map(Recipe::make)
                .map(Supplier::get)
                .filter(f -> f.path().equals(DataFiles.CATALOGUE.file()))
                .findFirst()
                .orElseThrow();
        return Triples.of(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private static void literal(Triples said, String subject, String name) {
        assertThat(said.statements(subject, DCT + name))
                .as("%s of %s", name, subject)
                .isNotEmpty()
                .allMatch(t -> t.literal() && !t.object().isBlank());
    }

    private static void link(Triples said, String subject, String predicate) {
        assertThat(said.statements(subject, predicate))
                .as("%s of %s", predicate, subject)
                .hasSize(1)
                .allMatch(t -> !t.literal() && t.object().startsWith("http"));
    }
}
