package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain pages and papers have one address each, whichever of them has it from before; one file may belong to two papers. */
class SharedAddressesTest {

    private static final String SEPTEMBER = "content/son-duong/2023/09/";

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void aPortalWithOnePaperAndOnePlainPage() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
    }

    @Test
    void theOldAddressOfAPlainPageIsNoPapers() throws IOException {
        page("lien-he", "aliases: [son-duong/2023/09/187-tb-ubnd.html]");

        assertThat(problems())
                .startsWith("content/lien-he.md:3:11: error the address /son-duong/2023/09/187-tb-ubnd.html"
                        + " already belongs to content/son-duong/2023/09/187-tb-ubnd.md\n");
    }

    @Test
    void theOldAddressOfAPaperIsNoPlainPages() throws IOException {
        notice("188-tb-ubnd", "188/TB-UBND", "aliases: [lien-he.html]");
        page("lien-he", "");

        assertThat(problems())
                .startsWith("content/son-duong/2023/09/188-tb-ubnd.md:8:11: error the address /lien-he.html"
                        + " already belongs to content/lien-he.md\n");
    }

    @Test
    void theOldAddressOfAPaperIsNoOldAddressOfAPlainPage() throws IOException {
        notice("188-tb-ubnd", "188/TB-UBND", "aliases: [tin/cu.html]");
        page("lien-he", "aliases: [Tin/Cu.html]");

        assertThat(problems())
                .startsWith("content/lien-he.md:3:11: error the address /Tin/Cu.html"
                        + " already belongs to content/son-duong/2023/09/188-tb-ubnd.md\n");
    }

    @Test
    void aFileMayBeAttachedToTwoPapersOfAMonth() throws IOException {
        notice("188-tb-ubnd", "188/TB-UBND", "attachments: [{file: 187-tb-ubnd.pdf, title: Bản ký số}]");

        assertThat(problems()).isEmpty();
    }

    private String problems() {
        return Sites.run(root, "check", "--no-advice", "--lang", "en").problems();
    }

    private void page(String name, String key) throws IOException {
        Files.writeString(
                root.resolve("content").resolve(name + ".md"), "---\ntitle: Liên hệ\n" + key + "\n---\n\nNội dung.\n");
    }

    private void notice(String name, String number, String key) throws IOException {
        Files.writeString(root.resolve(SEPTEMBER + name + ".md"), """
                ---
                title: Kết luận phiên họp chuyên đề
                type: ket-luan
                number: %s
                district: son-duong
                date: 2023-09-28
                signer: Nguyễn Văn An
                %s
                ---

                Nội dung.
                """.formatted(number, key));
    }
}
