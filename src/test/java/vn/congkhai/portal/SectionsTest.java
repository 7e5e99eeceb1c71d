package vn.congkhai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;

/** Where readers find a paper: in which year and month, and beside which others. */
class SectionsTest {

    @TempDir
    private Path folder;

    @Test
    void aPaperStandsInTheYearAndMonthOfItsDay() {
        SampleSite.Read site = SampleSite.in(folder)
                .notice("son-duong/2024/01/dau-nam", "date: 2024-01-01")
                .notice("luc-nam/2023/12/cuoi-nam", "date: 2023-12-31")
                .notice("son-duong/2023/12/dau-thang", "date: 2023-12-01")
                .notice("son-duong/2022/12/nam-truoc", "date: 2022-12-31")
                .notice("son-duong/2020/02/nam-nhuan", "date: 2020-02-29")
                .read();

        assertThat(months(site.portal().sections().all()))
                .containsExactly(
                        "2024 /thang/2024/01/ dau-nam",
                        "2023 /thang/2023/12/ cuoi-nam dau-thang",
                        "2022 /thang/2022/12/ nam-truoc",
                        "2020 /thang/2020/02/ nam-nhuan");
        assertThat(months(district(site, "son-duong")))
                .containsExactly(
                        "2024 /son-duong/2024/01/ dau-nam",
                        "2023 /son-duong/2023/12/ dau-thang",
                        "2022 /son-duong/2022/12/ nam-truoc",
                        "2020 /son-duong/2020/02/ nam-nhuan");
    }

    @Test
    void ofOneDayTheHighestNumberStandsFirst() {
        SampleSite.Read site = SampleSite.in(folder)
                .notice("son-duong/2023/09/a-khong-so", "date: 2023-09-25")
                .notice("son-duong/2023/09/9-tb", "date: 2023-09-25\nnumber: 9/TB-UBND")
                .notice("son-duong/2023/09/100-tb", "date: 2023-09-25\nnumber: 100/TB-UBND")
                .notice("son-duong/2023/09/10-tb", "date: 2023-09-25\nnumber: 10/TB-UBND")
                .notice("luc-nam/2023/09/10-tb", "date: 2023-09-25\nnumber: 10/TB-UBND")
                .notice("son-duong/2023/09/1-tb", "date: 2023-09-26\nnumber: 1/TB-UBND")
                .read();

        assertThat(site.portal().notices())
                .extracting(n -> n.path().toString())
                .containsExactly(
                        "son-duong/2023/09/1-tb",
                        "son-duong/2023/09/100-tb",
                        "luc-nam/2023/09/10-tb",
                        "son-duong/2023/09/10-tb",
                        "son-duong/2023/09/9-tb",
                        "son-duong/2023/09/a-khong-so");
    }

    @Test
    void aPaperThatNamesOnlyItsMonthStandsBelowTheDaysOfThatMonth() {
        SampleSite.Read site = SampleSite.in(folder)
                .notice("son-duong/2023/09/300-tb", "date: 2023-09\nnumber: 300/TB-UBND")
                .notice("son-duong/2023/09/200-tb", "date: 2023-09-01\nnumber: 200/TB-UBND")
                .notice("son-duong/2023/08/100-tb", "date: 2023-08-31\nnumber: 100/TB-UBND")
                .read();

        assertThat(months(site.portal().sections().all()))
                .containsExactly("2023 /thang/2023/09/ 200-tb 300-tb", "2023 /thang/2023/08/ 100-tb");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void twoHundredPapersStandOnThePageOfTheirYearAndMoreOnThoseOfItsMonths(int papers, boolean onOnePage) {
        SampleSite sample = SampleSite.in(folder);
        for (int i = 0; i < papers; i++) {
            sample.notice("son-duong/2023/%02d/lan-%d".formatted(i % 12 + 1, i), "");
        }
        Portal.Sections sections = sample.read().portal().sections();

        for (Section section :
                List.of(sections.types().get(0), sections.signers().get(0))) {
            Section.Year year = section.years().get(0);
            assertThat(year.count()).isEqualTo(papers);
            assertThat(year.listsNotices()).isEqualTo(onOnePage);
            assertThat(year.hasMonthPages()).isNotEqualTo(onOnePage);
        }
        assertThat(sections.all().years().get(0).hasMonthPages()).isTrue();
    }

    @Test
    void aTextLinksToTheDaysThatHaveAPage() {
        SampleSite sample = SampleSite.in(folder);
        for (int i = 0; i < 201; i++) {
            sample.notice("son-duong/2023/09/lan-" + i, "date: 2023-09-%02d".formatted(i % 2 + 7));
        }
        SampleSite.Read site = sample.read();
        LinkTargets targets = LinkTargets.of(site.portal(), site.content());

        assertThat(targets.list("nguoi-ky/vu-van-thu/2023/09/07"))
                .contains("nguoi-ky/vu-van-thu/2023/09/07/index.html");
        assertThat(targets.list("nguoi-ky/vu-van-thu/2023/09/09"))
                .as("a day without papers")
                .isEmpty();
        assertThat(targets.list("son-duong/2023/09/07")).as("in its month").isEmpty();
    }

    @Test
    void noFileTakesThePlaceOfTheListOfADay() {
        SampleSite.Read site =
                SampleSite.in(folder).notice("son-duong/2023/09/mot", "").read();

        assertThat(OwnAddresses.isMadeForDistrict(
                        "son-duong/2023/09/07/index.html", site.content().districts()))
                .isTrue();
        assertThat(OwnAddresses.isMadeForDistrict(
                        "son-duong/2023/09/07/so-do.png", site.content().districts()))
                .isFalse();
    }

    @Test
    void theMonthsOfADistrictHavePagesHoweverFewTheirPapersAre() {
        SampleSite.Read site =
                SampleSite.in(folder).notice("son-duong/2023/09/mot", "").read();

        assertThat(district(site, "son-duong").years().get(0).hasMonthPages()).isTrue();
        assertThat(site.portal().sections().all().years().get(0).hasMonthPages())
                .isTrue();
        assertThat(site.portal().sections().types().get(0).years().get(0).hasMonthPages())
                .isFalse();
    }

    @Test
    void theFirstAndTheLastPaperOfADistrictHaveOneNeighbour() {
        SampleSite.Read site = SampleSite.in(folder)
                .notice("son-duong/2023/07/cu", "")
                .notice("luc-nam/2023/08/huyen-khac", "")
                .notice("son-duong/2023/08/giua", "")
                .notice("son-duong/2023/09/moi", "")
                .read();

        assertThat(neighbours(site, "son-duong/2023/07/cu")).containsExactly("giua");
        assertThat(neighbours(site, "son-duong/2023/08/giua")).containsExactly("cu", "moi");
        assertThat(neighbours(site, "son-duong/2023/09/moi")).containsExactly("giua");
        assertThat(neighbours(site, "luc-nam/2023/08/huyen-khac")).isEmpty();
    }

    @Test
    void peopleAreListedByTheirGivenNames() {
        SampleSite sample = SampleSite.in(folder);
        List<String> people =
                List.of("Vũ Văn Thụ", "Nguyễn Văn Đức", "Trần Văn Dũng", "Lê Thị Ánh", "Vũ Văn An", "Đỗ Văn An");
        for (int i = 0; i < people.size(); i++) {
            sample.notice("son-duong/2023/09/lan-" + i, "signer: " + people.get(i));
        }

        assertThat(sample.read().portal().sections().signers())
                .extracting(Section::label)
                .containsExactly(
                        "Đỗ Văn An", "Vũ Văn An", "Lê Thị Ánh", "Trần Văn Dũng", "Nguyễn Văn Đức", "Vũ Văn Thụ");
    }

    @Test
    void aPortalBeforeItsFirstPaperHasItsDistrictsAndNothingElse() {
        Portal portal = SampleSite.in(folder)
                .notice("son-duong/2023/09/ban-thao", "status: draft")
                .read()
                .portal();

        assertThat(portal.sections().districts())
                .extracting(d -> d.section().label() + " " + d.section().count())
                .containsExactly("huyện Lục Nam 0", "huyện Sơn Dương 0", "huyện Tân Yên 0");
        assertThat(portal.sections().all().years()).isEmpty();
        assertThat(portal.sections().types()).isEmpty();
        assertThat(portal.sections().signers()).isEmpty();
        assertThat(portal.log().count()).isZero();
        assertThat(portal.log().addresses()).containsExactly(Address.LOG);
    }

    private static Section district(SampleSite.Read site, String id) {
        return site.portal().sections().districts().stream()
                .filter(d -> d.district().id().equals(id))
                .findFirst()
                .orElseThrow()
                .section();
    }

    /** The months of a section as a reader goes through them, each with its year, its address and its papers. */
    private static List<String> months(Section section) {
        return section.years().stream()
                .flatMap(year -> year.months().stream()
                        .map(month -> year.year() + " " + month.address() + " " + String.join(" ", slugs(month))))
                .toList();
    }

    private static List<String> slugs(Section.Month month) {
        return month.notices().stream().map(n -> n.path().slug()).toList();
    }

    private static List<String> neighbours(SampleSite.Read site, String path) {
        Notice notice = site.notice(path);
        Portal.Relations beside = site.portal().relations(notice);
        return Stream.concat(beside.previous().stream(), beside.next().stream())
                .map(n -> n.path().slug())
                .toList();
    }
}
