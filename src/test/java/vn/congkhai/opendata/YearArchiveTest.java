package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Section;

class YearArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheFilesOfTheSiteAtTheirPlaces() throws IOException {
        OutputFile archive = YearArchive.of(year(), new Files("content of "));

        assertThat(archive.path()).isEqualTo("data/notices-2023.zip");
        assertThat(unpacked(archive.bytes()))
                .containsExactly(
                        Map.entry("data/schema.json", "content of data/schema.json"),
                        Map.entry("data/notices-2023.csv", "content of data/notices-2023.csv"),
                        Map.entry("luc-nam/2023/10/a.json", "content of luc-nam/2023/10/a.json"),
                        Map.entry("son-duong/2023/09/b.json", "content of son-duong/2023/09/b.json"));
    }

    @Test
    void isTheSameWheneverItIsPacked() throws IOException {
        byte[] first = YearArchive.of(year(), new Files("")).bytes();
        byte[] second = YearArchive.of(year(), new Files("")).bytes();

        assertThat(second).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
    }

    @Test
    void isTheSameWhenPartsAreTakenOverFromTheOneBefore() throws IOException {
        Section.Year year = year();
        Files changed =
                new Files("", Optional.of(YearArchive.of(year, new Files("")).bytes()), "luc-nam/2023/10/a.json");

        byte[] taken = YearArchive.of(year, changed).bytes();

        assertThat(taken)
                .isEqualTo(YearArchive.of(year, changed.withoutBefore()).bytes());
        assertThat(unpacked(taken))
                .containsEntry("luc-nam/2023/10/a.json", "new luc-nam/2023/10/a.json")
                .containsEntry("son-duong/2023/09/b.json", "son-duong/2023/09/b.json");
    }

    @Test
    void onlyWhatChangedIsReadAnew() throws IOException {
        byte[] before = YearArchive.of(year(), new Files("")).bytes();
        Files changed = new Files("", Optional.of(before), "luc-nam/2023/10/a.json");

        YearArchive.of(year(), changed);

        assertThat(changed.asked).containsExactly("luc-nam/2023/10/a.json");
    }

    @Test
    void whatTheOneBeforeLacksIsPacked() throws IOException {
        byte[] before;
        try (ZipWriter zip = new ZipWriter(16)) {
            zip.add("data/schema.json", "data/schema.json".getBytes(StandardCharsets.UTF_8));
            before = zip.finish();
        }

        byte[] archive =
                YearArchive.of(year(), new Files("", Optional.of(before), "")).bytes();

        assertThat(archive).isEqualTo(YearArchive.of(year(), new Files("")).bytes());
    }

    @Test
    void holdsTextsThatHardlyGetSmaller() throws IOException {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        byte[] file;
        try (ZipWriter zip = new ZipWriter(16)) {
            zip.add("large.json", large);
            file = zip.finish();
        }

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("large.json");
            assertThat(zip.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void holdsMorePartsThanTwoBytesCount() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipWriter zip = new ZipWriter(16)) {
            for (int i = 0; i < 70_000; i++) {
                zip.add("a/" + i, new byte[] {(byte) i});
            }
            java.nio.file.Files.write(file, zip.finish());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            assertThat(zip.getInputStream(zip.getEntry("a/69999")).readAllBytes())
                    .containsExactly((byte) 69_999);
        }
        assertThat(countOfZip64(java.nio.file.Files.readAllBytes(file)))
                .as("for programs that go by what the end says (APPNOTE, sections 4.3.14 to 4.3.16)")
                .isEqualTo(70_000);
    }

    /** How many parts the Zip64 end tells, to which the locator before the end leads. */
    private static long countOfZip64(byte[] zip) {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int locator = zip.length - 22 - 20;
        assertThat(in.getInt(locator)).isEqualTo(0x07064b50);
        int end = (int) in.getLong(locator + 8);
        assertThat(in.getInt(end)).isEqualTo(0x06064b50);
        return in.getLong(end + 32);
    }

    /** Files whose content is their path; one that changed says so. */
    private record Files(String prefix, Optional<byte[]> archive, String changed, List<String> asked)
            implements YearArchive.SiteFiles {

        Files(String prefix, Optional<byte[]> archive, String changed) {
            this(prefix, archive, changed, new ArrayList<>());
        }

        Files(String prefix) {
            this(prefix, Optional.empty(), "");
        }

        Files withoutBefore() {
            return new Files(prefix, Optional.empty(), changed);
        }

        @Override
        public byte[] read(String path) {
            asked.add(path);
            return ((path.equals(changed) ? "new " : prefix) + path).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<byte[]> before(String path) {
            return archive;
        }

        @Override
        public boolean isAsBefore(String path) {
            return !path.equals(changed);
        }
    }

    private Section.Year year() {
        return SampleSite.in(folder)
                .notice("son-duong/2023/09/b", "")
                .notice("luc-nam/2023/10/a", "")
                .notice("luc-nam/2020/05/c", "")
                .read()
                .portal()
                .sections()
                .all()
                .years()
                .get(0);
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
