package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Language;

/** What the command line takes, says and ends with. */
class CommandLineTest {

    @TempDir
    Path temp;

    @Test
    void anUntroubledCheckSaysOneLineAndWritesNothing() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Sites.Outcome outcome = Sites.run(root, "check");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .matches("Đã kiểm tra 1 thông báo trong \\d+\\.\\d giây: không có lỗi, 0 cảnh báo\\.\\R");
        assertThat(outcome.out()).isEmpty();
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    void strictMakesErrorsOfWarnings() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base(), Sites.bad("number-absent"));
        assertThat(Sites.run(root, "check").code()).isZero();
        Sites.Outcome strict = Sites.run(root, "check", "--no-advice", "--strict", "--lang=en");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err())
                .contains(": error [number] the notice has no number")
                .endsWith("1 error, 0 warnings.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "vi_VN.UTF-8, '', '', VI",
        "en_US.UTF-8, '', '', EN",
        "en_US.UTF-8, vi_VN, '', VI",
        "vi_VN, '', en_GB, EN",
        "C, '', '', VI",
        "'', '', '', VI"
    })
    void theEnvironmentChoosesTheLanguage(String lang, String messages, String all, Language language) {
        Map<String, String> environment = Map.of("LANG", lang, "LC_MESSAGES", messages, "LC_ALL", all);
        assertThat(Console.language(environment)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish",
                "check --formt json",
                "check --format xml",
                "check --lang fr",
                "check --threads many",
                "check --threads 0",
                "check --now yesterday",
                "build extra",
                "check --source",
                "check --source khong-co",
                "import --source khong-co a.docx",
                "verify . --source khong-co"
            })
    void wrongUseIsSaidInOneSentenceWithWhereToLook(String typed) {
        Sites.Outcome outcome = Sites.run(List.of(typed.split(" ")));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Lệnh chưa đúng: ")
                .contains("--help")
                .hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek | không có lệnh \"chek\"; có phải là check? | there is no command \"chek\"; perhaps check?",
                "check content/x.md | không có tệp hay thư mục \"content/x.md\" | there is no file or folder",
                "check --commit abc | 40 hoặc 64 ký tự 0–9, a–f | 40 or 64 characters 0–9, a–f",
                "check --formt json | không có tùy chọn --formt; có phải là --format? | no option --formt; perhaps --format?",
                "check --source= | --source cần một giá trị (DIR) đứng sau | --source needs a value (DIR) after it",
                "build --cache= | --cache cần một giá trị (DIR) đứng sau | --cache needs a value (DIR) after it",
                "build --output= | --output cần một giá trị (DIR) đứng sau | --output needs a value (DIR) after it",
                "check --source | --source cần một giá trị (DIR) đứng sau | --source needs a value (DIR) after it",
                "check --format xml | các giá trị: text, github, json | its values: text, github, json",
                "check --threads many | --threads cần một số nguyên | --threads needs a whole number",
                "check --threads 0 | một số từ 1 trở lên, không phải 0 | a number of 1 or more, not 0",
                "serve --port 99999 | một số từ 0 đến 65535, không phải 99999 | a number from 0 to 65535, not 99999",
                "check --now yesterday | một thời điểm như 2026-01-31T00:00:00Z | an instant such as 2026-01-31T00:00:00Z",
                "check --strict=maybe | --strict không nhận \"maybe\" | --strict does not take \"maybe\"",
                "build extra | lệnh build không dùng đến \"extra\" | the command build has no use for \"extra\"",
                "check --source khong-co | không có thư mục \"khong-co\" | there is no folder \"khong-co\"",
                "verify . --source khong-co | không có thư mục \"khong-co\" | there is no folder \"khong-co\"",
                "build --output a --output b | --output chỉ được ghi một lần | --output may be given only once",
                "import | thiếu FILE: các tệp cần nhập | FILE is missing: the files to import",
                "verify khong-co | không có thư mục \"khong-co\" | there is no folder \"khong-co\""
            })
    void wrongUseIsSaidWithItsReasonInBothLanguages(String typed, String vietnamese, String english) {
        List<String> arguments = List.of(typed.split(" "));
        List<String> inEnglish = new ArrayList<>(List.of("--lang=en"));
        inEnglish.addAll(0, arguments);

        assertThat(Sites.run(arguments).err()).startsWith("Lệnh chưa đúng: ").contains(vietnamese);
        assertThat(Sites.run(inEnglish).err()).startsWith("Wrong use: ").contains(english);
    }

    /** Another letter is another word: whoever means the port does not mean the version. */
    @Test
    void anOptionOfOneLetterIsNotTakenForAnother() {
        assertThat(Sites.run(List.of("serve", "-p", "88")).err()).startsWith("Lệnh chưa đúng: không có tùy chọn -p\n");
    }

    @Test
    void helpHasItsHeadingsInTheLanguageOfTheRest() {
        assertThat(Sites.run(List.of("--help")).out())
                .startsWith("Cách dùng: java -jar target/congkhai.jar [-hV] [LỆNH]\n")
                .contains("\nTùy chọn:\n", "\nCác lệnh:\n");
        assertThat(Sites.run(List.of("check", "--help")).out()).contains("\nTham số:\n");
        assertThat(Sites.run(List.of("check", "--help", "--lang", "en")).out())
                .startsWith("Usage: ")
                .contains("\nParameters:\n", "\nOptions:\n");
    }

    @Test
    void whatIsShownOfACommandCanBePasted() {
        assertThat(Sites.run(List.of("new", "--help")).out())
                .startsWith("Cách dùng: java -jar target/congkhai.jar new [-hV]")
                .contains("\nBắt đầu một thông báo: ");
        assertThat(Sites.run(List.of("serve", "--port")).err())
                .endsWith("    xem cách dùng: java -jar target/congkhai.jar serve --help\n");
        assertThat(Sites.run(List.of("publish")).err())
                .endsWith("    xem cách dùng: java -jar target/congkhai.jar --help\n");
    }

    @ParameterizedTest
    @CsvSource({"help, --help", "help new, new --help", "help check --lang en, check --lang en --help"})
    void helpIsACommandForWhoeverTypesItSo(String typed, String meant) {
        Sites.Outcome outcome = Sites.run(List.of(typed.split(" ")));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isNotEmpty()
                .isEqualTo(Sites.run(List.of(meant.split(" "))).out());
    }

    @Test
    void helpOnACommandThatThereIsNotNamesTheOneThatIsMeant() {
        Sites.Outcome outcome = Sites.run(List.of("help", "chek"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Lệnh chưa đúng: không có lệnh \"chek\"; có phải là check?\n");
    }

    @Test
    void everyCommandTellsTheVersion() {
        assertThat(Sites.run(List.of("new", "--version")).out())
                .isEqualTo(Sites.run(List.of("--version")).out())
                .isNotBlank();
    }

    /** At an option there is no window to drop a file on. */
    @Test
    void helpOnTheSignedFileIsNotTheQuestion() {
        assertThat(Sites.run(List.of("new", "--help")).out())
                .contains("--attach=FILE         Tệp bản ký để đính kèm; ")
                .doesNotContain("kéo");
    }

    @Test
    void whatReadersDoNotGetYetIsTold() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        notice(root, "1-tb-ubnd", "publish_at: 2026-02-01T22:00");
        assertThat(Sites.run(root, "check", "--no-advice").summary())
                .endsWith("; chưa công bố: 1 thông báo hẹn đến 22:00 ngày 01/02/2026.");

        notice(root, "2-tb-ubnd", "status: draft");
        Files.writeString(root.resolve("content/son-duong/2026/01/nhap.md"), "---\nstatus: draft\n---\n");
        assertThat(Sites.run(root, "build").summary())
                .contains(
                        " cảnh báo; chưa công bố: 1 thông báo hẹn đến 22:00 ngày 01/02/2026, 2 bản thảo. Cổng nằm ở ");

        notice(root, "3-tb-ubnd", "publish_at: 2026-02-01T09:30");
        assertThat(Sites.run(root, "build", "--lang", "en").summary())
                .contains("; not published yet: 2 wait, the next until 09:30 on 2026-02-01, 2 drafts. The site is in ");
    }

    private static void notice(Path root, String name, String key) throws IOException {
        Path folder = Files.createDirectories(root.resolve("content/son-duong/2026/01"));
        Files.writeString(folder.resolve(name + ".md"), """
                ---
                title: Kết luận giao ban
                type: ket-luan
                number: %s/TB-UBND
                district: son-duong
                date: 2026-01-12
                signer: Nguyễn Văn An
                %s
                ---
                Nội dung.
                """.formatted(name.substring(0, 1), key));
    }

    @Test
    void districtsOfOneNameInTwoProvincesHaveNumbersOfTheirOwn() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        String district =
                "- {id: %s, name: Châu Thành, kind: huyện, province: %s, committee: Ủy ban nhân dân huyện Châu Thành}\n";
        Files.writeString(
                root.resolve("content/districts.yml"),
                Files.readString(root.resolve("content/districts.yml"))
                        + district.formatted("chau-thanh-an-giang", "An Giang")
                        + district.formatted("chau-thanh-ben-tre", "Bến Tre"));
        for (String id : new String[] {"chau-thanh-an-giang", "chau-thanh-ben-tre"}) {
            Path folder = Files.createDirectories(root.resolve("content/" + id + "/2023/10"));
            Files.writeString(folder.resolve("12-tb-ubnd.md"), """
                    ---
                    title: Kết luận phiên họp tháng 10/2023
                    type: ket-luan
                    number: 12/TB-UBND
                    district: %s
                    date: 2023-10-25
                    signer: Nguyễn Văn An
                    ---

                    Nội dung.
                    """.formatted(id));
        }

        Sites.Outcome outcome = Sites.run(root, "check");

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aRecordThatIsNotWhereItWasNamedIsNoFirstPublication() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        String nowhere = temp.resolve("khong-co.json").toString();

        Sites.Outcome named = Sites.run(root, "check", "--against", nowhere);
        Sites.Outcome first = Sites.run(root, "check", "--against", "");

        assertThat(named.code()).isEqualTo(3);
        assertThat(named.err())
                .startsWith("Không có bản kê của lần công bố trước ở " + nowhere)
                .contains("để trống SITE cho lần này");
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("coi như công bố lần đầu");
    }

    @Test
    void aPortalThatIsDownIsToldWithItsAddressAndWhatToDo() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/";

        Sites.Outcome outcome = Sites.run(root, "check", "--against", address);
        Sites.Outcome copied = Sites.run(root, "check", "--against", " " + address + " ");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(copied.err()).as("an address copied with blanks").isEqualTo(outcome.err());
        assertThat(outcome.err())
                .isEqualTo("Không kết nối được với " + address
                        + "\n    Cổng đang hỏng thì để trống SITE cho lần này: --against \"\"\n");
    }

    @Test
    void whatStandsInAnArgumentOfASentenceIsNotFilledAgain() {
        assertThat(Words.in(Language.VI).say("io.status", "http://a/{1}", "500$1"))
                .isEqualTo("Máy chủ trả lời 500$1, không đọc được http://a/{1}");
    }
}
