package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congkhai.problem.Shortlist.Entry;

/** Of thousands of problems, those that somebody reads, and for the others how many there are and where. */
class ShortlistTest {

    private static final Fault LINK = Fault.LINK_NOTICE_MISSING;
    private static final Fault NUMBER = Fault.NUMBER_TWICE;
    private static final Fault PHONE = Fault.PERSONAL_PHONE;
    private static final Fault UNUSED = Fault.FILE_UNUSED;

    @Test
    void asManyAsSomebodyReadsAreAllTold() {
        List<Problem> problems = new ArrayList<>(inOneFile(LINK, "a.md", 20));
        problems.addAll(inOneFile(LINK, "b.md", 20));
        problems.addAll(inOneFile(PHONE, "a.md", 20));

        assertThat(Shortlist.of(problems)).hasSize(60).noneMatch(Entry::isCut);
    }

    @Test
    void manyOfAKindInOneFileAreCutThereAndOtherFilesAreNot() {
        List<Problem> problems = new ArrayList<>(inOneFile(LINK, "a.md", 10_000));
        problems.addAll(inOneFile(LINK, "b.md", 3));

        assertThat(said(Shortlist.of(problems)))
                .hasSize(24)
                .startsWith("a.md:1:1", "a.md:2:1")
                .endsWith("a.md:20:1", "a.md:21:1 and 9979 more in 1", "b.md:1:1", "b.md:2:1", "b.md:3:1");
    }

    @Test
    void nobodyIsTurnedAwayForOneMessage() {
        assertThat(said(Shortlist.of(inOneFile(LINK, "a.md", 21)))).hasSize(21).endsWith("a.md:21:1");
        assertThat(said(Shortlist.of(inOneFile(LINK, "a.md", 22)))).hasSize(21).endsWith("a.md:21:1 and 1 more in 1");
    }

    @Test
    void manyFilesOfAKindAreCutOnce() {
        assertThat(said(Shortlist.of(inManyFiles(UNUSED, 20_000))))
                .hasSize(101)
                .endsWith("00099.md:1:1", "00100.md:1:1 and 19899 more in 19900");
    }

    @Test
    void errorsComeBeforeWarningsAndOfEachKindThereIsOne() {
        List<Problem> problems = new ArrayList<>(inManyFiles(UNUSED, 3_000));
        problems.addAll(inOneFile(PHONE, "00000.md", 3_000));
        problems.addAll(inManyFiles(NUMBER, 150));

        List<Entry> told = told(Shortlist.of(problems));
        assertThat(told).filteredOn(e -> e.problem().fault() == NUMBER).hasSize(100);
        assertThat(told).filteredOn(e -> e.problem().fault() == UNUSED).hasSize(1);
        assertThat(told).filteredOn(e -> e.problem().fault() == PHONE).hasSize(1);
    }

    @Test
    void aRareKindIsNotHiddenBehindAFrequentOne() {
        List<Problem> problems = new ArrayList<>(inManyFiles(LINK, 5_000));
        problems.addAll(inOneFile(NUMBER, "zzz.md", 15));

        assertThat(told(Shortlist.of(problems)))
                .hasSize(100)
                .filteredOn(e -> e.problem().fault() == NUMBER)
                .hasSize(15);
    }

    @Test
    void theFirstTenTellOfErrorsAndOfEveryKindOfThem() {
        List<Problem> problems = new ArrayList<>(inManyFiles(UNUSED, 3_000));
        problems.addAll(inOneFile(LINK, "a.md", 500));
        problems.addAll(inOneFile(NUMBER, "b.md", 500));

        assertThat(Shortlist.byUse(problems).stream().limit(10))
                .extracting(e -> e.problem().fault())
                .containsExactly(LINK, NUMBER, LINK, NUMBER, LINK, NUMBER, LINK, NUMBER, LINK, NUMBER);
    }

    @Test
    void whateverIsThereIsToldOrCounted() {
        List<Problem> problems = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> problems.addAll(inOneFile(LINK, "%03d.md".formatted(i), 1 + i % 40)));
        problems.addAll(inManyFiles(NUMBER, 333));
        problems.addAll(inManyFiles(PHONE, 77));
        Collections.shuffle(problems, new Random(1));

        List<Entry> entries = Shortlist.of(problems);

        assertThat(entries.stream().mapToInt(Entry::count).sum()).isEqualTo(problems.size());
        assertThat(entries).extracting(Entry::problem).isSortedAccordingTo(Problem.REPORT_ORDER);
        assertThat(entries).hasSizeLessThan(200);
    }

    private static List<Problem> inOneFile(Fault fault, String file, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> at(fault, file, line))
                .toList();
    }

    private static List<Problem> inManyFiles(Fault fault, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(fault, "%05d.md".formatted(i), 1))
                .toList();
    }

    private static Problem at(Fault fault, String file, int line) {
        return new Problem(fault, new Place(file, line, 1, 1, "x"));
    }

    private static List<Entry> told(List<Entry> entries) {
        return entries.stream().filter(e -> !e.isCut()).toList();
    }

    private static Stream<String> said(List<Entry> entries) {
        return entries.stream()
                .map(e -> e.problem().place().location()
                        + (e.isCut() ? " and %d more in %d".formatted(e.count() - 1, e.files()) : ""));
    }
}
