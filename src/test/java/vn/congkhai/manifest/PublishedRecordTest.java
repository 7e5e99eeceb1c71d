package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.hash.Sha256;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** What a publication changes for citizens beside the record of the one before, and what of it is a fault. */
class PublishedRecordTest {

    private static final LocalDateTime NOW = SampleSite.TODAY.atStartOfDay();

    @TempDir
    Path temp;

    @Test
    void tellsCitizensWhatIsNewCorrectedMovedChangedWithdrawnAndGone() {
        SampleSite.Read before = SampleSite.in(temp.resolve("before"))
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND")
                .notice("son-duong/2023/02/2-tb", "number: 2/TB-UBND")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .notice("son-duong/2023/04/4-tb", "number: 4/TB-UBND")
                .notice("son-duong/2023/05/5-tb", "number: 5/TB-UBND")
                .read();
        SampleSite.Read after = SampleSite.in(temp.resolve("after"))
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND")
                .notice("son-duong/2023/02/2-tb", "number: 2/TB-UBND\ntitle: Tên khác")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND\nstatus: withdrawn\nreason: Ban hành nhầm")
                .notice("son-duong/2023/04/bon-tb", "number: 4/TB-UBND\naliases: [son-duong/2023/04/4-tb]")
                .notice("son-duong/2023/06/6-tb", "number: 6/TB-UBND\ncorrects: son-duong/2023/01/1-tb")
                .notice("son-duong/2023/07/7-tb", "number: 7/TB-UBND")
                .read();
        Manifest record = new Manifest(Origin.UNKNOWN, Manifest.entries(before.portal()), new TreeMap<>());

        Changes changes = Changes.between(Optional.of(record), after.portal());

        assertThat(changes.changed()).extracting(Changes.Item::path).containsExactly("son-duong/2023/02/2-tb");
        assertThat(changes.withdrawn()).extracting(Changes.Item::other).containsExactly("Ban hành nhầm");
        assertThat(changes.moved()).extracting(Changes.Item::other).containsExactly("son-duong/2023/04/4-tb");
        assertThat(changes.corrected()).extracting(Changes.Item::other).containsExactly("son-duong/2023/01/1-tb");
        assertThat(changes.added()).extracting(Changes.Item::number).containsExactly("7/TB-UBND");
        assertThat(changes.gone()).extracting(Changes.Item::path).containsExactly("son-duong/2023/05/5-tb");
        assertThat(Changes.between(Optional.of(record), before.portal()).isEmpty())
                .isTrue();
        assertThat(changes.isEmpty()).isFalse();
        assertThat(Changes.between(Optional.empty(), after.portal()).added()).hasSize(4);
    }

    @Test
    void aWithdrawnPaperThatMovesIsNotWithdrawnAgain() {
        String withdrawn = "number: 3/TB-UBND\nstatus: withdrawn\nreason: Ban hành nhầm";
        SampleSite.Read before = SampleSite.in(temp.resolve("before"))
                .notice("son-duong/2023/03/3-tb", withdrawn)
                .read();
        SampleSite.Read after = SampleSite.in(temp.resolve("after"))
                .notice("son-duong/2023/03/ba-tb", withdrawn + "\naliases: [son-duong/2023/03/3-tb]")
                .read();
        Manifest record = new Manifest(Origin.UNKNOWN, Manifest.entries(before.portal()), new TreeMap<>());

        Changes changes = Changes.between(Optional.of(record), after.portal());

        assertThat(changes.withdrawn()).isEmpty();
        assertThat(changes.moved()).extracting(Changes.Item::other).containsExactly("son-duong/2023/03/3-tb");
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void onlyWhatVanishesInSilenceIsAFault() {
        SampleSite.Read before = SampleSite.in(temp.resolve("before"))
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .notice("son-duong/2023/04/4-tb", "number: 4/TB-UBND")
                .notice("son-duong/2023/05/5-tb", "number: 5/TB-UBND")
                .read();
        SampleSite.Read after = SampleSite.in(temp.resolve("after"))
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND\nstatus: withdrawn\nreason: Ban hành nhầm")
                .notice("son-duong/2023/04/bon-tb", "number: 4/TB-UBND\naliases: [son-duong/2023/04/4-tb]")
                .read();
        Manifest record = new Manifest(Origin.UNKNOWN, Manifest.entries(before.portal()), new TreeMap<>());
        List<Problem> problems = new ArrayList<>();

        PublishedRecord.check(record, after.portal(), after.content(), NOW, problems::add);

        assertThat(problems).extracting(p -> p.place().file()).containsExactly("content/son-duong/2023/05/5-tb.md");
    }

    @Test
    void anotherPortalsRecordIsToldInOneSentenceAndPapersLostByTheDozenAreNamed() {
        SampleSite.Read here = SampleSite.in(temp.resolve("here"))
                .notice("son-duong/2023/03/1-tb", "number: 1/TB-UBND")
                .notice("son-duong/2023/03/2-tb", "number: 2/TB-UBND")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .read();

        assertThat(faultsBeside(recordOf(30, 2), here)).containsExactly(Fault.MANIFEST_ELSEWHERE);
        assertThat(faultsBeside(recordOf(30, 3), here)).hasSize(27).containsOnly(Fault.PUBLISHED_VANISHED);
        assertThat(faultsBeside(recordOf(19, 0), here)).hasSize(19).containsOnly(Fault.PUBLISHED_VANISHED);
    }

    /** A record of so many notices, the first few of which are those of March. */
    private static Manifest recordOf(int all, int here) {
        SortedMap<String, Manifest.Entry> notices = new TreeMap<>();
        for (int n = 1; n <= all; n++) {
            String path = (n <= here ? "son-duong/2023/03/" : "luc-nam/2022/11/") + n + "-tb";
            String source = Sha256.hex(path.getBytes(StandardCharsets.UTF_8));
            notices.put(
                    path,
                    new Manifest.Entry(
                            path,
                            "Kết luận",
                            Optional.of(n + "/TB"),
                            "ket-luan/2022/Lục Nam",
                            false,
                            source,
                            List.of()));
        }
        return new Manifest(Origin.UNKNOWN, notices, new TreeMap<>());
    }

    private static List<Fault> faultsBeside(Manifest record, SampleSite.Read site) {
        List<Fault> faults = new ArrayList<>();
        PublishedRecord.check(record, site.portal(), site.content(), NOW, p -> faults.add(p.fault()));
        return faults;
    }

    @Test
    void whatAnOldAddressAnswersIsNotGone() {
        SampleSite.Read before = SampleSite.in(temp.resolve("before"))
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND")
                .notice("son-duong/2023/01/1-tb-2", "")
                .notice("son-duong/2023/02/2-tb", "number: 2/TB-UBND")
                .notice("son-duong/2023/02/2-tb-2", "")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .read();
        SampleSite.Read after = SampleSite.in(temp.resolve("after"))
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND\naliases: [son-duong/2023/01/1-tb-2]")
                .notice(
                        "son-duong/2023/02/hai-tb",
                        "number: 2/TB-UBND\naliases: [son-duong/2023/02/2-tb, son-duong/2023/02/2-tb-2]")
                .file(
                        "content/lich-tiep-dan.md",
                        "---\ntitle: Lịch tiếp công dân\naliases: [son-duong/2023/03/3-tb]\n---\n\nNội dung.\n")
                .read();
        Manifest record = new Manifest(Origin.UNKNOWN, Manifest.entries(before.portal()), new TreeMap<>());
        List<Problem> problems = new ArrayList<>();

        Changes changes = Changes.between(Optional.of(record), after.portal());
        PublishedRecord.check(record, after.portal(), after.content(), NOW, problems::add);

        assertThat(changes.gone()).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(changes.moved())
                .extracting(i -> i.other() + " > " + i.path())
                .containsExactlyInAnyOrder(
                        "son-duong/2023/01/1-tb-2 > son-duong/2023/01/1-tb",
                        "son-duong/2023/02/2-tb > son-duong/2023/02/hai-tb",
                        "son-duong/2023/02/2-tb-2 > son-duong/2023/02/hai-tb");
        assertThat(changes.added()).isEmpty();
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void aDraftIsToldAtItsStatusAndAWaitingNoticeAtItsDate() {
        SampleSite.Read before = SampleSite.in(temp.resolve("before"))
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND\npublish_at: 2023-12-01T08:00")
                .notice("son-duong/2023/04/4-tb", "number: 4/TB-UBND")
                .read();
        SampleSite.Read after = SampleSite.in(temp.resolve("after"))
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND\npublish_at: 2023-12-01T08:00\nstatus: draft")
                .notice("son-duong/2023/04/4-tb", "number: 4/TB-UBND\npublish_at: 2024-02-01T08:00")
                .read();
        Manifest record = new Manifest(Origin.UNKNOWN, Manifest.entries(before.portal()), new TreeMap<>());
        List<Problem> problems = new ArrayList<>();

        PublishedRecord.check(record, after.portal(), after.content(), NOW, problems::add);

        assertThat(problems).extracting(Problem::fault).containsOnly(Fault.PUBLISHED_DRAFT);
        assertThat(problems)
                .extracting(p -> p.place().excerpt())
                .satisfiesExactly(
                        excerpt -> assertThat(excerpt).contains("status: draft"),
                        excerpt -> assertThat(excerpt).contains("publish_at: 2024-02-01"));
    }
}
