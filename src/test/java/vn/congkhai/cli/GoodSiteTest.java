package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that uses every key and every way of writing, and the forms in which editors may save it. */
class GoodSiteTest {

    @TempDir
    static Path temp;

    private static Path root;
    private static Sites.Outcome built;
    private static Map<String, String> bytes;

    @BeforeAll
    static void build() throws IOException {
        root = Sites.lay(temp.resolve("good"), Sites.base(), Sites.good());
        built = Sites.run(root, "build", "--output", temp.resolve("site").toString(), "--threads", "2");
        bytes = Sites.bytes(temp.resolve("site"));
    }

    @Test
    void isPublishedWithTheWarningsItDeserves() {
        assertThat(built.code()).isZero();
        assertThat(built.problems()).isEqualTo("""
                        content/luc-nam/2020/05/giao-ban-thang-5.md:1:1: cảnh báo [number] thông báo chưa có số
                            ---
                            ^^^
                            ghi số như trên bản giấy, ví dụ number: 187/TB-UBND; nếu bản giấy không có số thì để như vậy, trang sẽ ghi "Không ghi số"
                        content/luc-nam/2020/05/giao-ban-thang-5.md:5:7: cảnh báo [date] chỉ có tháng (2020-05), không có ngày
                            date: 2020-05
                                  ^^^^^^^
                            ghi đủ ngày theo dạng date: 2020-05-DD nếu bản giấy có ngày; nếu không có thì cho qua bằng khóa allow
                        """);
        assertThat(built.summary())
                .startsWith("Đã dựng 5 thông báo, ")
                .contains(" cảnh báo; chưa công bố: 1 thông báo hẹn đến 00:00 ngày 01/3/2026, 1 bản thảo. Cổng nằm ở ");
    }

    @Test
    void keepsDraftsAndTheirAttachmentsBack() {
        assertThat(bytes.keySet()).noneMatch(path -> path.contains("ban-thao") || path.contains("02-kh-ubnd"));
        assertThat(bytes.keySet()).noneMatch(path -> path.startsWith("luc-nam/2026"));
    }

    @Test
    void publishesAttachmentsLinkedFilesAndOldAddresses() {
        assertThat(bytes)
                .containsKeys(
                        "son-duong/2023/10/201-tb-ubnd.html",
                        "son-duong/2023/10/201-tb-ubnd.pdf",
                        "son-duong/2023/10/phu-luc.csv",
                        "mau-bieu.csv",
                        "tin-tuc/2023/thong-bao-201.html",
                        "tin-tuc/2023/hop-thang-10/index.html",
                        "son-duong/2023/11/201-tb-ubnd.html",
                        "ve-cong-nay.html");
    }

    @Test
    void keepsNumbersAsWritten() throws IOException {
        String page = Files.readString(temp.resolve("site/son-duong/2023/10/201-tb-ubnd.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<ol start=\"4\">", "value=\"2\"", "<ul class=\"plus\">", "a) Đối với", "rowspan=\"2\"");
    }

    @Test
    void isTheSameFromFilesWithWindowsLineEndsAndByteOrderMarks() throws IOException {
        assertThat(built("windows", text -> "\uFEFF" + text.replace("\n", "\r\n")))
                .isEqualTo(bytes);
    }

    @Test
    void isTheSameFromTextInDecomposedForm() throws IOException {
        assertThat(built("nfd", text -> Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(bytes);
    }

    @Test
    void isTheSameInATurkishProcessWithOneThread() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            Path site = temp.resolve("turkish");
            assertThat(Sites.run(root, "build", "--output", site.toString(), "--threads", "1")
                            .code())
                    .isZero();
            assertThat(Sites.bytes(site)).isEqualTo(bytes);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isTheSameFromAFolderWithSpacesAndVietnameseLetters() throws IOException {
        assumeTrue("UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding")), "no Vietnamese file names here");
        Path elsewhere = Sites.lay(temp.resolve("Cổng thông tin/bản mới"), Sites.base(), Sites.good());
        assertThat(Sites.run(elsewhere, "build").code()).isZero();
        assertThat(Sites.bytes(elsewhere.resolve("target/site"))).isEqualTo(bytes);
    }

    @Test
    void appearsOnTheDayThatPublishAtNames() throws IOException {
        Path site = temp.resolve("later");
        List<String> later = List.of(
                "build", "--source", root.toString(), "--output", site.toString(), "--now", "2026-02-28T17:00:00Z");
        assertThat(Sites.run(later).code()).isZero();
        assertThat(Sites.bytes(site)).containsKeys("luc-nam/2026/01/02-kh-ubnd.html", "luc-nam/2026/01/02-kh-ubnd.pdf");
    }

    @Test
    void aFileWhoseNameIsDecomposedIsRefusedByItsReadableName() throws IOException {
        assumeTrue("UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding")), "no Vietnamese file names here");
        Path named = Sites.lay(temp.resolve("named"), Sites.base());
        String name = Normalizer.normalize("Kết luận.md", Normalizer.Form.NFD);
        Path folder = named.resolve("content/son-duong/2023/09");
        Files.move(folder.resolve("187-tb-ubnd.md"), folder.resolve(name));
        Sites.Outcome outcome = Sites.run(named, "check");
        assertThat(outcome.problems())
                .contains("content/son-duong/2023/09/Kết luận.md: lỗi tên \"Kết luận\"")
                .contains("git mv \"content/son-duong/2023/09/Kết luận.md\" content/son-duong/2023/09/ket-luan.md");
        assertThat(outcome.code()).isEqualTo(1);
    }

    private static Map<String, String> built(String name, UnaryOperator<String> rewrite) throws IOException {
        Path copy = Sites.lay(temp.resolve(name), Sites.base(), Sites.good());
        try (Stream<Path> walk = Files.walk(copy.resolve("content"))) {
            List<Path> texts = walk.filter(
                            f -> f.toString().endsWith(".md") || f.toString().endsWith(".yml"))
                    .toList();
            for (Path text : texts) {
                Files.writeString(text, rewrite.apply(Files.readString(text, StandardCharsets.UTF_8)));
            }
        }
        Path site = temp.resolve(name + "-site");
        Sites.Outcome outcome = Sites.run(copy, "build", "--output", site.toString());
        assertThat(outcome.problems()).isEqualTo(built.problems());
        return Sites.bytes(site);
    }
}
