package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Publication;

/** A record that is patched is the one that would be written anew, or is not patched at all. */
class ManifestRevisionTest {

    private static final Origin BEFORE = new Origin("congkhai 0.1.0", Optional.empty());
    private static final Origin NOW = new Origin("congkhai 0.1.0", Optional.of("a".repeat(40)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void filesThatComeGoAndChange(long seed) {
        Random random = new Random(seed);
        SortedMap<String, Manifest.Entry> notices = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            Manifest.Entry notice = notice("son-duong/2023/09/" + i + "-tb-ubnd");
            notices.put(notice.path(), notice);
        }
        SortedMap<String, Publication.Entry> files = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            files.put(path(random), file(random));
        }
        for (int round = 0; round < 20; round++) {
            byte[] before = Written.file(new Manifest(BEFORE, notices, files)).bytes();
            SortedMap<String, Optional<Publication.Entry>> changed = new TreeMap<>();
            for (int i = 0; i < 6; i++) {
                changed.put(path(random), random.nextBoolean() ? Optional.of(file(random)) : Optional.empty());
            }
            changed.put(files.firstKey(), Optional.empty());
            changed.put(files.lastKey(), Optional.of(file(random)));
            changed.forEach(
                    (path, file) -> file.ifPresentOrElse(entry -> files.put(path, entry), () -> files.remove(path)));

            Optional<OutputFile> revised = ManifestRevision.of(before, NOW, Map.of(), changed);

            assertThat(revised).contains(Written.file(new Manifest(NOW, notices, files)));
        }
    }

    @Test
    void noticesThatComeGoAndChange(@TempDir Path temp) {
        SampleSite.Read was = SampleSite.in(temp.resolve("before"))
                .notice("luc-nam/2023/01/1-tb", "number: 1/TB-UBND")
                .notice("luc-nam/2023/02/2-tb", "number: 2/TB-UBND")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .notice("tan-yen/2023/04/4-tb", "number: 4/TB-UBND")
                .read();
        SampleSite.Read now = SampleSite.in(temp.resolve("after"))
                .notice("luc-nam/2022/12/9-tb", "number: 9/TB-UBND\ntitle: Trước mọi văn bản")
                .notice("luc-nam/2023/02/2-tb", "number: 2/TB-UBND\ntitle: Tên khác")
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND")
                .notice("son-duong/2023/03/3-tb-2", "number: 13/TB-UBND\naliases: [cu/13]")
                .notice("tan-yen/2023/04/4-tb", "number: 4/TB-UBND\nstatus: withdrawn\nreason: Nhầm")
                .notice("tan-yen/2023/05/5-tb", "number: 5/TB-UBND")
                .read();
        List<Publication.Entry.At> files =
                List.of(new Publication.Entry.At("index.html", new Publication.Entry(12, "0".repeat(64))));
        Map<String, Optional<Notice>> changed = new HashMap<>();
        changed.put("luc-nam/2023/01/1-tb", Optional.empty());
        for (String path : List.of(
                "luc-nam/2022/12/9-tb",
                "luc-nam/2023/02/2-tb",
                "son-duong/2023/03/3-tb-2",
                "tan-yen/2023/04/4-tb",
                "tan-yen/2023/05/5-tb")) {
            changed.put(path, Optional.of(now.notice(path)));
        }

        byte[] before = Manifest.file(BEFORE, was.portal(), files).bytes();

        assertThat(ManifestRevision.of(before, NOW, changed, new TreeMap<>()))
                .contains(Manifest.file(NOW, now.portal(), files));
    }

    @Test
    void aRecordOfOneNoticeAndOneFileIsPatchedAsAnyOther(@TempDir Path temp) {
        SampleSite.Read one =
                SampleSite.in(temp).notice("luc-nam/2023/01/1-tb", "").read();
        Publication.Entry was = new Publication.Entry(0, "1".repeat(64));
        Publication.Entry now = new Publication.Entry(7, "2".repeat(64));
        byte[] before = Manifest.file(BEFORE, one.portal(), List.of(new Publication.Entry.At("a", was)))
                .bytes();

        assertThat(ManifestRevision.of(before, NOW, Map.of(), new TreeMap<>(Map.of("a", Optional.of(now)))))
                .contains(Manifest.file(NOW, one.portal(), List.of(new Publication.Entry.At("a", now))));
        assertThat(ManifestRevision.of(before, NOW, Map.of(), new TreeMap<>(Map.of("a", Optional.empty()))))
                .as("without a file")
                .isEmpty();
        assertThat(ManifestRevision.of(before, NOW, Map.of("luc-nam/2023/01/1-tb", Optional.empty()), new TreeMap<>()))
                .as("without a notice")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}\n", "{\"format\":1,\"generator\":\"x\",\"notices\":[],\"files\":[]}\n"})
    void whatIsNoRecordWithBothListsIsWrittenAnew(String before) {
        byte[] bytes = before.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(ManifestRevision.of(bytes, NOW, Map.of(), new TreeMap<>())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b.txt", "a\\b.txt"})
    void pathsThatAreEscapedAreWrittenAnew(String escaped) {
        Random random = new Random(1);
        SortedMap<String, Manifest.Entry> notices = new TreeMap<>();
        notices.put("a/2023/09/1", notice("a/2023/09/1"));
        SortedMap<String, Publication.Entry> files = new TreeMap<>(Map.of(escaped, file(random)));
        byte[] before = Written.file(new Manifest(BEFORE, notices, files)).bytes();

        assertThat(ManifestRevision.of(
                        before, NOW, Map.of(), new TreeMap<>(Map.of("b.txt", Optional.of(file(random))))))
                .isEmpty();
    }

    private static String path(Random random) {
        return (random.nextBoolean() ? "son-duong/" : "đường/") + random.nextInt(60) + ".html";
    }

    private static Publication.Entry file(Random random) {
        return new Publication.Entry(random.nextInt(10_000), String.format("%064x", random.nextInt(1 << 20)));
    }

    private static Manifest.Entry notice(String path) {
        return new Manifest.Entry(
                path, "Về “đường”", Optional.empty(), "ket-luan/2023/UBND", false, "0".repeat(64), List.of());
    }
}
