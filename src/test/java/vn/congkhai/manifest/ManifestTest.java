package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.output.Publication;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** The record of a publication: what stands in it, and that nothing else is taken for one. */
class ManifestTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String COMMIT = "89abcdef01".repeat(4);

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
                "\"size\":12         | \"size\":012        | line 3: no whole number",
                "\"size\":12         | \"size\":-012       | line 3: no whole number",
                "\"size\":12         | \"size\":+12        | line 3: no whole number",
                "\"size\":12         | \"size\":١٢         | line 3: no whole number",
                "\"size\":12         | \"size\":１２       | line 3: no whole number",
                "\"size\":12         | \"size\":12.0       | line 3: no }",
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
