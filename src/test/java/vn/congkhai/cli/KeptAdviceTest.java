package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that remembers says what one says that goes through everything. */
class KeptAdviceTest {

    private static final String PHONE = "Liên hệ bà Hoa, 0912 345 678.";

    @TempDir
    Path temp;

    private Path root;
    private Path cache;
    private Path notice;

    @BeforeEach
    void aNoticeWithAnAttachmentThatAreBothToBeLookedAt() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        cache = temp.resolve("cache");
        notice = root.resolve("content/luc-nam/2023/10/44-tb-ubnd.md");
        Files.createDirectories(notice.getParent());
        write("44/TB-UBND", "Cấp đất cho công dân có số CCCD 024085001234.");
        Files.writeString(attachment(), PHONE);
    }

    @Test
    void theSameIsSaidAgain() throws IOException {
        String said = check();
        assertThat(said).contains("024085001234", "0912 345 678", "danh-sach.txt");

        byte[] kept = Files.readAllBytes(cache.resolve("advised.bin"));
        assertThat(check()).isEqualTo(said);
        assertThat(Files.readAllBytes(cache.resolve("advised.bin"))).isEqualTo(kept);
        assertThat(Sites.run(root, "check").problems()).isEqualTo(said);
    }

    @Test
    void whatChangesIsLookedAt() throws IOException {
        check();

        Files.writeString(attachment(), "Không có gì.");
        assertThat(check()).contains("024085001234").doesNotContain("0912 345 678");
        write("44/TB-UBND", "Cấp đất cho công dân.");
        assertThat(check()).doesNotContain("024085001234");
        write("44/TB-UBND", "Liên hệ 0987 654 321.");
        assertThat(check()).contains("0987 654 321");
    }

    @Test
    void whatIsLetPassIsNoLongerSaid() throws IOException {
        check();
        write("44/TB-UBND\nallow:\n  - words: 0912 345 678\n    reason: đã công bố\n    by: Vũ Văn Thụ", "Nội dung.");

        assertThat(check()).isEmpty();
        assertThat(check()).isEmpty();
    }

    @Test
    void anEntryThatLetADatePassLetsNothingPassOnceTheRegisterSaysOtherwise() throws IOException {
        Path register = root.resolve("content/districts.yml");
        String standing = Files.readString(register);
        write("44/TB-UBND\nallow:\n  - words: 2023-10-20\n    reason: ban hành bù\n    by: Vũ Văn Thụ", "Nội dung.");
        Files.writeString(attachment(), "Không có gì.");
        Files.writeString(
                register,
                standing.replaceFirst(
                        "(?m)^(.*id: luc-nam.*)$", "$1\n  until: 2023-09-30\n  successors: [xã Bảo Đài]"));
        assertThat(check()).isEmpty();

        Files.writeString(register, standing);

        assertThat(check())
                .contains("2023-10-20")
                .isEqualTo(Sites.run(root, "check").problems());
    }

    @Test
    void adviceThatFollowsFromOtherFilesFollowsThem() throws IOException {
        write("45/TB-UBND", "Nội dung.");
        String free = check();
        Files.copy(notice, notice.resolveSibling("45-tb-ubnd.md"));

        assertThat(free).contains("45-tb-ubnd.md");
        assertThat(check())
                .isNotEqualTo(free)
                .isEqualTo(Sites.run(root, "check").problems());
    }

    @Test
    void aCheckOfSomeForgetsNothingOfTheOthers() throws IOException {
        check();
        byte[] kept = Files.readAllBytes(cache.resolve("advised.bin"));

        Sites.run(root, "check", "--cache", cache.toString(), "content/son-duong");

        assertThat(Files.readAllBytes(cache.resolve("advised.bin"))).isEqualTo(kept);
    }

    @Test
    void aDamagedMemoryIsNone() throws IOException {
        String said = check();
        Path file = cache.resolve("advised.bin");
        byte[] kept = Files.readAllBytes(file);
        kept[kept.length / 2] ^= 1;
        Files.write(file, kept);

        assertThat(check()).isEqualTo(said);
    }

    @Test
    void itIsKeptWhereNobodyPublishesIt() {
        Sites.Outcome outcome =
                Sites.run(root, "check", "--cache", root.resolve("content/nho").toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--cache");
    }

    private String check() {
        return Sites.run(root, "check", "--cache", cache.toString()).problems();
    }

    private Path attachment() {
        return notice.resolveSibling("danh-sach.txt");
    }

    private void write(String number, String body) throws IOException {
        Files.writeString(notice, """
                ---
                title: Kết luận phiên họp tháng 10/2023
                type: ket-luan
                district: luc-nam
                date: 2023-10-20
                signer: Nguyễn Văn An
                attachments:
                  - file: danh-sach.txt
                number: %s
                ---

                %s
                """.formatted(number, body));
    }
}
