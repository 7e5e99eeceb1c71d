package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.SampleSite;
import vn.congkhai.hash.Sha256;
import vn.congkhai.output.Publication;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** The record of a publication: what stands in it, and that nothing else is taken for one. */
class ManifestTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String COMMIT = "89abcdef01".repeat(4);

    private static final LocalDateTime NOW = SampleSite.TODAY.atStartOfDay();

    @TempDir
    Path temp;

    @Test
    void whatIsWrittenIsReadBack() {
        Manifest manifest = sample();
        List<Problem> problems = new ArrayList<>();
        Optional<Manifest> read = ManifestReader.read(Written.file(manifest).bytes(), "manifest.json", problems::add);
        assertThat(problems).isEmpty();
        assertThat(read).contains(manifest);
    }

    @Test
    void aRecordWithoutNoticesAndOneWithAFileOfNoBytesAreReadBack() {
        Origin origin = new Origin("congkhai 9", Optional.empty());
        Manifest empty = new Manifest(origin, new TreeMap<>(), new TreeMap<>());
        Manifest noBytes = new Manifest(
                origin, new TreeMap<>(), new TreeMap<>(Map.of(".nojekyll", new Publication.Entry(0, HASH))));

        for (Manifest manifest : List.of(empty, noBytes)) {
            assertThat(ManifestReader.read(Written.file(manifest).bytes(), "manifest.json", p -> {}))
                    .contains(manifest);
        }
    }

    @Test
    void whatAnotherGeneratorOfThisFormatAddsIsPassedOver() {
        String added = "{\"format\":1,\"signed\":true,\"draft\":false,\"offset\":-7,\"by\":{},\"keys\":[],";
        String text = new String(Written.file(sample()).bytes(), StandardCharsets.UTF_8)
                .replaceFirst("^\\{\"format\":1,", added)
                .replace("\n", "\r\n");

        assertThat(ManifestReader.read(text.getBytes(StandardCharsets.UTF_8), "manifest.json", p -> {}))
                .contains(sample());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\":12         | \"size\":x          | line 3: no whole number",
                "\"size\":12         | \"size\":           | line 3: no whole number",
                "{\"path\":\"index    | [\"path\":\"index     | line 3: no ]",
                "\"status\":\"with     | status\":\"with       | line 2: no text",
                "\"number\":\"187     | \"title\":\"187       | line 2: the name twice: title",
                "\"status\":          | \"status\"           | line 2: no :",
            })
    void whereARecordIsBrokenIsTold(String whole, String broken, String told) {
        String text = new String(Written.file(sample()).bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(whole);
        List<Problem> problems = new ArrayList<>();

        ManifestReader.read(
                text.replace(whole, broken).getBytes(StandardCharsets.UTF_8), "manifest.json", problems::add);

        assertThat(problems).extracting(p -> p.arguments().get(0)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"index.html, size", "son-duong/2023/09/187-tb-ubnd, address"})
    void aRecordThatTellsOfOneThingTwiceIsNone(String path, String next) {
        String text = new String(Written.file(sample()).bytes(), StandardCharsets.UTF_8);
        String line = text.lines()
                .filter(l -> l.startsWith("{\"path\":\"" + path + "\",\"" + next))
                .findFirst()
                .orElseThrow();
        String item = line.substring(0, line.indexOf('}') + 1);
        List<Problem> problems = new ArrayList<>();

        Optional<Manifest> read = ManifestReader.read(
                text.replace(item, item + ",\n" + item.replace(HASH, "f".repeat(64)))
                        .getBytes(StandardCharsets.UTF_8),
                "manifest.json",
                problems::add);

        assertThat(read).isEmpty();
        assertThat(problems).extracting(p -> p.arguments().get(0)).containsExactly("the path twice: " + path);
    }

    @Test
    void tellsEachNoticeAndFileOnALineOfItsOwn() {
        String text = new String(Written.file(sample()).bytes(), StandardCharsets.UTF_8);
        assertThat(text.lines().toList().get(0))
                .isEqualTo("{\"format\":1,\"generator\":\"congkhai 9\",\"commit\":\"" + COMMIT + "\",\"notices\":[");
        assertThat(text)
                .contains(
                        "\n{\"path\":\"son-duong/2023/09/187-tb-ubnd\",\"address\":\"son-duong/2023/09/187-tb-ubnd.html\","
                                + "\"title\":\"Kết luận \\\"tháng 9\\\"\",\"number\":\"187/TB-UBND\",")
                .contains("\"status\":\"withdrawn\"", "\"aliases\":[\"cu/1.html\",\"cu/2.html\"]")
                .contains("\n{\"path\":\"index.html\",\"size\":12,\"sha256\":\"" + HASH + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"format\":2,\"generator\":\"a\",\"notices\":[],\"files\":[]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[]} {}",
                "{\"format\":1,\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[{\"path\":\"../x\",\"size\":1,\"sha256\":\"H\"}]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[{\"path\":\"/x\",\"size\":1,\"sha256\":\"H\"}]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[{\"path\":\"x\",\"size\":-1,\"sha256\":\"H\"}]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[{\"path\":\"x\",\"size\":1,\"sha256\":\"short\"}]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[],\"files\":[{\"path\":\"C:/x\",\"size\":1,\"sha256\":\"H\"}]}",
                // the path stands in a command that a mend offers
                "{\"format\":1,\"generator\":\"a\",\"files\":[],\"notices\":[{\"path\":\"son-duong/2023/09/x;id\",\"title\":\"t\","
                        + "\"key\":\"k\",\"status\":\"published\",\"source\":\"H\",\"aliases\":[]}]}",
                "{\"format\":1,\"generator\":\"a\\q\",\"notices\":[],\"files\":[]}",
                "{\"format\":99999999999999999999,\"generator\":\"a\",\"notices\":[],\"files\":[]}",
                "{\"format\":1,\"generator\":\"a\",\"notices\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]],\"files\":[]}"
            })
    void whatIsNoManifestIsRefusedInASentence(String text) {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = text.replace("\"H\"", "\"" + HASH + "\"").getBytes(StandardCharsets.UTF_8);
        assertThat(ManifestReader.read(bytes, "manifest.json", problems::add)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.MANIFEST_UNREADABLE);
            assertThat(p.arguments().get(0)).isNotBlank();
        });
    }

    @Test
    void nestingWithoutEndIsRefused() {
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThat(ManifestReader.read(bytes, "manifest.json", problems::add)).isEmpty();
        assertThat(problems).hasSize(1);
    }

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
        assertThat(Changes.between(Optional.empty(), after.portal()).added()).hasSize(4);
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

    private static Manifest sample() {
        SortedMap<String, Manifest.Entry> notices = new TreeMap<>();
        Manifest.Entry entry = new Manifest.Entry(
                "son-duong/2023/09/187-tb-ubnd",
                "Kết luận \"tháng 9\"",
                Optional.of("187/TB-UBND"),
                "ket-luan/2023/Ủy ban nhân dân huyện Sơn Dương",
                true,
                HASH,
                List.of("cu/1.html", "cu/2.html"));
        notices.put(entry.path(), entry);
        SortedMap<String, Publication.Entry> files = new TreeMap<>();
        files.put("index.html", new Publication.Entry(12, HASH));
        return new Manifest(new Origin("congkhai 9", Optional.of(COMMIT)), notices, files);
    }
}
