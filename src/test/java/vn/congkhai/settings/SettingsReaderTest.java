package vn.congkhai.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** What the settings file makes of a portal; what it cannot be is told at its line. */
class SettingsReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path root;

    @Test
    void whatIsNotSetHasAValueThatFits() throws IOException {
        Settings settings = read("").orElseThrow();

        assertThat(settings.site())
                .isEqualTo(new Settings.Site(
                        "Công khai", "", "Công khai", URI.create("http://localhost/"), Optional.empty()));
        assertThat(settings.folders()).isEqualTo(new Settings.Folders(root, "content", "templates", "assets"));
        assertThat(settings.zone()).hasToString("Asia/Ho_Chi_Minh");
        assertThat(settings.reuse()).isEqualTo(new Settings.Reuse(Settings.Reuse.ATTRIBUTION, false));
    }

    @Test
    void whatIsSetIsTaken() throws IOException {
        Settings settings = read("""
                        content.folder=noi-dung
                        template.folder=mau
                        asset.folder=tep
                        site.host=https://congkhai.example.vn
                        portal.base-path=/thong-bao
                        portal.title= Cổng công khai
                        portal.description=Văn bản của huyện
                        portal.owner=Văn phòng HĐND và UBND
                        portal.contact=https://example.vn/gop-y
                        portal.time-zone=Asia/Bangkok
                        portal.data-licence=https://example.vn/giay-phep
                        portal.offline=true
                        """).orElseThrow();

        assertThat(settings.site())
                .isEqualTo(new Settings.Site(
                        "Cổng công khai",
                        "Văn bản của huyện",
                        "Văn phòng HĐND và UBND",
                        URI.create("https://congkhai.example.vn/thong-bao/"),
                        Optional.of("https://example.vn/gop-y")));
        assertThat(settings.folders()).isEqualTo(new Settings.Folders(root, "noi-dung", "mau", "tep"));
        assertThat(settings.zone()).hasToString("Asia/Bangkok");
        assertThat(settings.reuse().licence()).hasToString("https://example.vn/giay-phep");
        assertThat(settings.reuse().offline()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"portal.titel, portal.title", "portal.timezone, portal.time-zone", "portal.contct, portal.contact"})
    void aMisspeltSettingIsToldWhichOneIsMeant(String key, String meant) throws IOException {
        assertThat(read(key + "=a")).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.SETTING_UNKNOWN_NEAR);
            assertThat(p.arguments()).endsWith(meant);
        });
    }

    /** What all begin with is no likeness. */
    @ParameterizedTest
    @ValueSource(strings = {"portal.phone", "portal.color", "portal.cache", "portal.limit", "portal.header"})
    void anotherSettingIsToldAllThereAre(String key) throws IOException {
        assertThat(read(key + "=a")).isEmpty();
        assertThat(problems).extracting(Problem::fault).containsExactly(Fault.SETTING_UNKNOWN);
    }

    @Test
    void whoeverNamesNoOwnerAnswersByThePortalsTitle() throws IOException {
        assertThat(read("portal.title=Cổng công khai\nportal.owner=")
                        .orElseThrow()
                        .site()
                        .owner())
                .isEqualTo("Cổng công khai");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.gov.vn, '', https://a.gov.vn/",
        "https://a.gov.vn/, '', https://a.gov.vn/",
        "https://a.gov.vn:8443, /, https://a.gov.vn:8443/",
        "https://a.gov.vn/, /thong-bao/, https://a.gov.vn/thong-bao/",
        "http://a.gov.vn, /son-duong/thong-bao, http://a.gov.vn/son-duong/thong-bao/",
    })
    void anAddressHasOneSlashBetweenItsPartsAndAtItsEnd(String host, String basePath, String home) throws IOException {
        Settings settings =
                read("site.host=" + host + "\nportal.base-path=" + basePath).orElseThrow();

        assertThat(settings.site().home()).hasToString(home);
        assertThat(settings.site().basePath()).isEqualTo(home.replaceFirst("^https?://[^/]+", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.gov.vn",
                "ftp://a.gov.vn",
                "https://",
                "https://a.gov.vn/thong-bao",
                "https://a.gov.vn?x",
                "https://a.gov.vn#x",
                "https://u@a.gov.vn",
                "https://a b.gov.vn"
            })
    void aHostIsTheAddressOfAServerAndNothingMore(String host) throws IOException {
        assertThat(read("portal.title=Cổng\nsite.host=" + host)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.SETTING_VALUE);
            assertThat(p.place().line()).isEqualTo(2);
            assertThat(p.arguments()).contains("site.host", host);
        });
    }

    @ParameterizedTest
    @CsvSource({"portal.title, 120", "portal.description, 300", "portal.owner, 200"})
    void aTextIsAsLongAsItMayBeAndNoLonger(String key, int longest) throws IOException {
        // letters of two units of Java's each
        assertThat(read(key + "=" + "𝐀".repeat(longest))).isPresent();
        assertThat(read(key + "=" + "a".repeat(longest + 1))).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.SETTING_TOO_LONG);
            assertThat(p.arguments()).containsExactly(key, "" + (longest + 1), "" + longest);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "content.folder, ../noi-dung",
        "portal.base-path, thong-bao",
        "portal.base-path, /../thong-bao",
        "portal.contact, a@b",
        "portal.contact, http://example.vn/gop-y",
        "portal.time-zone, Asia/Hanoi",
        "portal.data-licence, CC-BY",
        "portal.offline, yes",
    })
    void aValueOfAnotherFormIsRefusedWhereItStands(String key, String value) throws IOException {
        assertThat(read("portal.title=Cổng\n" + key + "=" + value)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.SETTING_VALUE);
            assertThat(p.place().line()).isEqualTo(2);
            assertThat(p.arguments()).startsWith(key, value);
        });
    }

    @Test
    void aSettingThatIsThereTwiceIsPointedAtWhereItIsAgain() throws IOException {
        assertThat(read("portal.title=Cổng\nportal.owner=Huyện\nportal.title=Cổng"))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.SETTING_TWICE);
            assertThat(p.place().line()).isEqualTo(3);
            assertThat(p.arguments()).containsExactly("portal.title", "1");
        });
    }

    @Test
    void aBuildForReadersNeedsItsHost() throws IOException {
        Files.writeString(root.resolve(SettingsReader.FILE_NAME), "site.host= \n");

        assertThat(SettingsReader.readForPublication(root, problems::add)).isEmpty();
        assertThat(problems).extracting(Problem::fault).contains(Fault.SETTING_MISSING);
        problems.clear();
        assertThat(SettingsReader.read(root, problems::add)).isPresent();
        assertThat(problems).isEmpty();
    }

    private Optional<Settings> read(String text) throws IOException {
        Files.writeString(root.resolve(SettingsReader.FILE_NAME), text);
        return SettingsReader.read(root, problems::add);
    }
}
