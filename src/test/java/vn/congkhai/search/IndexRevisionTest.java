package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.SearchIndex.Revised;
import vn.congkhai.search.SearchIndex.Revision;
import vn.congkhai.search.document.DocumentTable;

/** What a revision makes is, byte for byte, what a whole build makes. */
class IndexRevisionTest {
    private static final List<SearchCorpus.Paper> PAPERS = inOrder(SearchCorpus.papers(170, 8, 5));

    private final Random random = new Random(17);

    /** In the order of the index. */
    private static List<SearchCorpus.Paper> inOrder(List<SearchCorpus.Paper> papers) {
        DocumentTable table = new DocumentTable(
                papers.stream().map(SearchCorpus.Paper::notice).toList());
        SearchCorpus.Paper[] sorted = new SearchCorpus.Paper[papers.size()];
        papers.forEach(paper -> sorted[table.number(paper.notice())] = paper);
        return List.of(sorted);
    }

    private static Map<String, byte[]> build(List<SearchCorpus.Paper> papers) {
        Map<String, byte[]> files = new TreeMap<>(PublishedIndex.of(papers).files());
        SearchClient.files(PublishedIndex.SITE, "").forEach(file -> files.remove(file.path()));
        return files;
    }

    private static Optional<Revision> revise(
            Map<String, byte[]> files, List<SearchCorpus.Paper> before, List<SearchCorpus.Paper> now) {
        return SearchIndex.revise(
                path -> Optional.ofNullable(files.get(path)), notices(before), notices(now), changed(before, now));
    }

    private static Optional<Revision> reviseTexts(
            Map<String, byte[]> files, List<SearchCorpus.Paper> before, List<SearchCorpus.Paper> now) {
        return SearchIndex.reviseTexts(
                path -> Optional.ofNullable(files.get(path)), notices(now), changed(before, now));
    }

    private static List<Revised> changed(List<SearchCorpus.Paper> before, List<SearchCorpus.Paper> now) {
        List<Revised> changed = new ArrayList<>();
        Map<String, SearchCorpus.Paper> known = new TreeMap<>();
        before.forEach(paper -> known.put(paper.notice().path().toString(), paper));
        for (SearchCorpus.Paper paper : now) {
            Optional<SearchCorpus.Paper> old =
                    Optional.ofNullable(known.get(paper.notice().path().toString()));
            if (!old.equals(Optional.of(paper))) {
                changed.add(new Revised(
                        paper.notice(),
                        paper.text(),
                        old.map(SearchCorpus.Paper::notice),
                        old.map(SearchCorpus.Paper::text)));
            }
        }
        return changed;
    }

    private static List<Notice> notices(List<SearchCorpus.Paper> papers) {
        return papers.stream().map(SearchCorpus.Paper::notice).toList();
    }

    /** The files after a revision; nothing in it is there in vain. */
    private static Map<String, byte[]> revised(Map<String, byte[]> before, Revision revision) {
        Map<String, byte[]> files = new TreeMap<>(before);
        assertThat(before.keySet()).containsAll(revision.gone());
        revision.gone().forEach(files::remove);
        for (OutputFile file : revision.made()) {
            byte[] old = files.put(file.path(), file.bytes());
            assertThat(old == null || !Arrays.equals(old, file.bytes()))
                    .as("new bytes of %s", file.path())
                    .isTrue();
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> revised, Map<String, byte[]> clean) {
        assertThat(revised.keySet()).isEqualTo(clean.keySet());
        clean.forEach((path, bytes) -> assertThat(revised.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void editsAndNewNoticesGiveTheBytesOfAWholeBuild() {
        List<SearchCorpus.Paper> papers = new ArrayList<>(PAPERS.subList(0, 110));
        Map<String, byte[]> files = build(papers);
        for (int step = 0; step < 40; step++) {
            List<SearchCorpus.Paper> before = List.copyOf(papers);
            for (int i = random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(papers.size());
                papers.set(at, edited(papers.get(at)));
            }
            for (int i = random.nextInt(3); i > 0 && papers.size() < PAPERS.size() - 11; i--) {
                papers.add(PAPERS.get(papers.size()));
            }
            files = revised(files, revise(files, before, papers).orElseThrow());
            assertSame(files, build(papers));
        }
        assertThat(papers).hasSizeGreaterThan(130);
    }

    @Test
    void editsOfTextsAloneGiveTheBytesOfAWholeBuild() {
        for (int size : new int[] {3, 110, 165}) {
            List<SearchCorpus.Paper> papers = new ArrayList<>(PAPERS.subList(0, size));
            Map<String, byte[]> files = build(papers);
            for (int step = 0; step < 12; step++) {
                List<SearchCorpus.Paper> before = List.copyOf(papers);
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    int at = random.nextInt(papers.size());
                    papers.set(at, edited(papers.get(at), 4));
                }
                // in whatever order they are handed over
                List<SearchCorpus.Paper> shuffled = new ArrayList<>(papers);
                Collections.shuffle(shuffled, random);
                files = revised(files, reviseTexts(files, before, shuffled).orElseThrow());
                assertSame(files, build(papers));
            }
        }
    }

    @Test
    void editsOfTextsNeedTheTableOfTheBuildBefore() {
        List<SearchCorpus.Paper> now = new ArrayList<>(PAPERS);
        now.set(60, edited(now.get(60), 1));
        Map<String, byte[]> files = build(PAPERS);
        String table = files.keySet().stream()
                .filter(path -> path.startsWith("search/docs-"))
                .findFirst()
                .orElseThrow();
        byte[] whole = files.get(table);

        files.put(table, Arrays.copyOf(whole, whole.length / 2));
        assertThat(reviseTexts(files, PAPERS, now)).isEmpty();
        files.remove(table);
        assertThat(reviseTexts(files, PAPERS, now)).isEmpty();
        files.put(table, whole);
        assertThat(reviseTexts(files, PAPERS, now)).isPresent();
        assertThat(reviseTexts(files, PAPERS, now.subList(0, 100))).isEmpty();
    }

    private SearchCorpus.Paper edited(SearchCorpus.Paper paper) {
        return edited(paper, 5);
    }

    /** @param ways the first ways of editing: the fifth one changes a head */
    private SearchCorpus.Paper edited(SearchCorpus.Paper paper, int ways) {
        SearchCorpus.Paper other = PAPERS.get(random.nextInt(PAPERS.size()));
        return switch (random.nextInt(ways)) {
            case 0 -> new SearchCorpus.Paper(paper.notice(), paper.text() + " Thêm một câu: đồng, dòng, dông, Đông.");
            case 1 -> new SearchCorpus.Paper(paper.notice(), other.text());
            case 2 -> new SearchCorpus.Paper(paper.notice(), "");
            case 3 -> new SearchCorpus.Paper(paper.notice(), paper.text().replace("huyện", "huyen"));
            default ->
                new SearchCorpus.Paper(SearchCorpus.retitled(paper.notice(), "Về " + random.nextInt(9)), paper.text());
        };
    }

    @Test
    void anEditOfAFewWordsLeavesNearlyAllFilesAlone() {
        List<SearchCorpus.Paper> now = new ArrayList<>(PAPERS);
        now.set(60, new SearchCorpus.Paper(now.get(60).notice(), now.get(60).text() + "\nMột chữ lạ: xyzzy."));
        Map<String, byte[]> files = build(PAPERS);
        Revision revision = revise(files, PAPERS, now).orElseThrow();

        assertThat(revision.made())
                .hasSizeLessThan(30)
                .last()
                .extracting(OutputFile::path)
                .isEqualTo(Manifest.PATH);
    }

    @Test
    void oneNoticeMoreLeavesTheShardsOfTheOthersAlone() {
        List<SearchCorpus.Paper> fewer = PAPERS.subList(0, 150);
        Revision revision = revise(build(fewer), fewer, PAPERS.subList(0, 151)).orElseThrow();

        assertThat(revision.made())
                .extracting(OutputFile::path)
                .noneMatch(path -> path.startsWith("search/i/") || path.startsWith("search/e/"))
                .anyMatch(path -> path.startsWith("search/newest-"));
    }

    @Test
    void aGenerationOfNewNoticesJoinsTheOthers() {
        List<SearchCorpus.Paper> papers = inOrder(SearchCorpus.papers(260, 4, 3));
        // the number of shards is another from 161 on
        for (List<Integer> sizes : List.of(List.of(120, 128, 130, 159, 160), List.of(162, 175, 176, 177, 260))) {
            int size = sizes.get(0);
            Map<String, byte[]> files = build(papers.subList(0, size));
            for (int next : sizes) {
                Revision revision = revise(files, papers.subList(0, size), papers.subList(0, next))
                        .orElseThrow();
                files = revised(files, revision);
                assertSame(files, build(papers.subList(0, next)));
                size = next;
            }
        }
    }

    @Test
    void nothingChangedMakesNothing() {
        Revision revision = revise(build(PAPERS), PAPERS, PAPERS).orElseThrow();

        assertThat(revision.made()).isEmpty();
        assertThat(revision.gone()).isEmpty();
    }

    @Test
    void anOlderNoticeThatComesOrGoesHasTheIndexMadeAnew() {
        List<SearchCorpus.Paper> fewer = new ArrayList<>(PAPERS);
        fewer.remove(60);

        assertThat(revise(build(PAPERS), PAPERS, fewer)).isEmpty();
        assertThat(revise(build(fewer), fewer, PAPERS)).isEmpty();
    }

    @Test
    void aMissingOrDamagedFileHasTheIndexMadeAnew() {
        List<SearchCorpus.Paper> now = new ArrayList<>(PAPERS);
        now.set(60, new SearchCorpus.Paper(now.get(60).notice(), PAPERS.get(3).text()));
        now.set(160, new SearchCorpus.Paper(now.get(160).notice(), PAPERS.get(3).text()));
        Map<String, byte[]> clean = build(PAPERS);
        for (String kind : List.of("manifest", "docs", "words", "d/", "i/", "e/", "c/", "n/", "newest")) {
            Map<String, byte[]> missing = new TreeMap<>(clean);
            missing.keySet().removeIf(path -> path.startsWith("search/" + kind));
            assertThat(revise(missing, PAPERS, now)).as(kind).isEmpty();

            Map<String, byte[]> cut = new TreeMap<>(clean);
            cut.replaceAll((path, bytes) ->
                    path.startsWith("search/" + kind) ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
            assertThat(revise(cut, PAPERS, now)).as(kind).isEmpty();
        }
    }

    @Test
    void anIndexOfOtherNoticesIsNotTakenForTheOneBefore() {
        assertThat(revise(build(PAPERS.subList(0, 100)), PAPERS, PAPERS)).isEmpty();
    }
}
