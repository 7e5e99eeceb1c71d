package vn.congkhai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.SampleSite;

/** On which day the log says that something was done, in which order, and on how many pages. */
class LogOfPortalTest {

    @TempDir
    private Path folder;

    @Test
    void aWithdrawalHasTheLatestDayOfTheChangesInWhateverOrderTheyAreWritten() {
        assertThat(entries("date: 2023-03-07\nstatus: withdrawn\nreason: Nhầm\nchanges:\n"
                        + "  - {date: 2023-04-09, note: Thu hồi}\n  - {date: 2023-03-20, note: Sửa thời hạn}"))
                .containsExactly(
                        "thu-hoi 2023-04-09",
                        "cap-nhat-2023-04-09-1 2023-04-09",
                        "cap-nhat-2023-03-20-2 2023-03-20",
                        "cong-bo 2023-03-07");
    }

    @Test
    void changesOfOneDayAreToldFromEachOther() {
        assertThat(entries("date: 2023-03-07\nchanges:\n"
                        + "  - {date: 2023-03-07, note: Sửa số}\n  - {date: 2023-03-07, note: Sửa tên}"))
                .containsExactly(
                        "cap-nhat-2023-03-07-1 2023-03-07", "cap-nhat-2023-03-07-2 2023-03-07", "cong-bo 2023-03-07");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-07, 2023-03-06T23:59, ISSUED, 2023-03-07",
        "2023-03-07, 2023-03-07T00:00, PUBLISHED, 2023-03-07",
        "2023-03-07, 2023-03-08T08:00, PUBLISHED, 2023-03-08",
        "2023-03, 2023-02-28, ISSUED, 2023-03",
        "2023-03, 2023-03-31, PUBLISHED, 2023-03-31",
    })
    void nothingWasPublishedBeforeItWasIssued(String issued, String published, PublicationLog.Kind kind, String day) {
        assertThat(log("date: " + issued + "\npublish_at: " + published).latest(9))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.date().iso()).isEqualTo(day);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "published, 2024-01-15T08:00, 1",
        "published, 2024-01-15T08:01, 0",
        "withdrawn, 2024-01-15T08:01, 0",
        "draft, 2024-01-15T08:00, 0"
    })
    void aPaperAppearsInTheMinuteThatWasSetAndNeverBefore(String status, String published, int shown) {
        PublicationLog log = log("date: 2024-01-14\nreason: Nhầm\nstatus: " + status + "\npublish_at: " + published);

        assertThat(log.latest(9))
                .filteredOn(e -> e.kind() == PublicationLog.Kind.PUBLISHED)
                .hasSize(shown);
        assertThat(log.count()).isEqualTo(shown);
    }

    @Test
    void twoHundredEntriesStandOnOnePage() {
        PublicationLog log = log(papersWithChanges(199));

        assertThat(log.count()).isEqualTo(200);
        assertThat(log.addresses()).containsExactly(Address.LOG);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 250})
    void ofMoreAYearAndEachOfItsMonthsHaveAPage(int changes) {
        List<String> pages = log(papersWithChanges(changes)).addresses().stream()
                .map(Address::path)
                .toList();

        assertThat(pages).containsExactly("nhat-ky/", "nhat-ky/2023/", "nhat-ky/2023/04/", "nhat-ky/2023/03/");
    }

    @Test
    void eachDayOfAMonthOfMoreThanTwoHundredEntriesHasAPage() {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2023/04/mot", "date: 2023-04-12")
                .notice("son-duong/2023/04/hai", "date: 2023-04")
                .notice("son-duong/2023/03/3-tb", papersWithChanges(199));

        assertThat(site.read().portal().log().addresses().stream().map(Address::path))
                .containsExactlyInAnyOrder(
                        "nhat-ky/",
                        "nhat-ky/2023/",
                        "nhat-ky/2023/04/",
                        "nhat-ky/2023/04/12/",
                        "nhat-ky/2023/04/09/",
                        "nhat-ky/2023/04/00/",
                        "nhat-ky/2023/03/");
    }

    @Test
    void inALongLogAYearOfTwoHundredEntriesHasOnePage() {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2022/03/2-tb", "date: 2022-03-07")
                .notice("son-duong/2023/03/3-tb", papersWithChanges(199));

        assertThat(site.read().portal().log().addresses().stream().map(Address::path))
                .containsExactly("nhat-ky/", "nhat-ky/2023/", "nhat-ky/2022/");
    }

    @ParameterizedTest
    @CsvSource({"corrects, dinh-chinh", "replaces, thay-the"})
    void theReasonOfAWithdrawalIsNotThatOfTheCorrectionThatWasWithdrawn(String key, String done) {
        SampleSite site = SampleSite.in(folder).notice("son-duong/2023/01/1-tb", "date: 2023-01-05");
        String correction = "date: 2023-03-07\n" + key + ": son-duong/2023/01/1-tb\nreason: Ban hành nhầm\n";

        site.notice("son-duong/2023/03/3-tb", correction);
        assertThat(site.read().portal().log().latest(9))
                .extracting(e -> e.id() + ": " + e.note())
                .containsExactly(done + ": Ban hành nhầm", "cong-bo: ");

        site.notice(
                "son-duong/2023/03/3-tb",
                correction + "status: withdrawn\nchanges:\n  - {date: 2023-03-09, note: Thu hồi}");
        assertThat(site.read().portal().log().latest(9))
                .extracting(e -> e.id() + ": " + e.note())
                .containsExactly("thu-hoi: Ban hành nhầm", "cap-nhat-2023-03-09-1: Thu hồi", done + ": ", "cong-bo: ");
    }

    private static String papersWithChanges(int changes) {
        return "date: 2023-03-07\nchanges:\n" + "  - {date: 2023-04-09, note: Sửa}\n".repeat(changes);
    }

    private List<String> entries(String head) {
        return log(head).latest(9).stream()
                .map(e -> e.id() + " " + e.date().iso())
                .toList();
    }

    private PublicationLog log(String head) {
        return SampleSite.in(folder)
                .notice("son-duong/2023/03/3-tb", head)
                .read()
                .portal()
                .log();
    }
}
