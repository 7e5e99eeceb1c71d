package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a project cannot be had with on Windows, where git gives up the whole of it, and readers cannot save. */
class WindowsNamesTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "aux.pdf, tep-aux.pdf",
        "CON.pdf, tep-con.pdf",
        "com1.phu-luc.pdf, com1-phu-luc.pdf",
        "nul, tep-nul",
        "ban-ky.pdf., ban-ky.pdf"
    })
    void anAttachmentIsRefusedWithANameThatCanBeHad(String name, String better) throws IOException {
        assumeFalse(File.separatorChar == '\\', "these files cannot be made here");
        Path root = attached(name);

        Sites.Outcome outcome = Sites.run(root, "check", "--lang", "en", "--no-advice");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("the file name \"" + name + "\" cannot be an address")
                .contains(" content/son-duong/2023/10/" + better + "\n");
    }

    @ParameterizedTest
    @CsvSource({"auxiliary.pdf", "com10.pdf", "con-so.pdf", "_a.b.pdf"})
    void othersAreNamesLikeAnyOther(String name) throws IOException {
        assertThat(Sites.run(attached(name), "check", "--no-advice").code()).isZero();
    }

    @Test
    void aLinkToSuchAFileIsRefusedAsWell() throws IOException {
        assumeFalse(File.separatorChar == '\\', "these files cannot be made here");
        Path root = attached("ban-ky.pdf");
        Path notice = root.resolve("content/son-duong/2023/10/201-tb-ubnd.md");
        Files.writeString(notice.resolveSibling("prn.pdf"), "%PDF-1.4\n");
        Files.writeString(notice, "\nXem [bản đồ](prn.pdf).\n", StandardOpenOption.APPEND);

        assertThat(Sites.run(root, "check", "--no-advice").err()).contains("tên tệp \"prn.pdf\" không dùng làm");
    }

    @ParameterizedTest
    @CsvSource({"con.md, tep-con.md", "202-tb-ubnd.md., 202-tb-ubnd.md", "'202-tb-ubnd.md ', 202-tb-ubnd.md"})
    void aNoticeIsRefusedWithANameThatCanBeHad(String name, String better) throws IOException {
        assumeFalse(File.separatorChar == '\\', "these files cannot be made here");
        Path root = attached("ban-ky.pdf");
        Path notice = root.resolve("content/son-duong/2023/10/201-tb-ubnd.md");
        Files.move(notice, notice.resolveSibling(name));

        Sites.Outcome outcome = Sites.run(root, "check", "--lang", "en", "--no-advice");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("name \"" + name + "\" cannot be an address")
                .contains(" content/son-duong/2023/10/" + better + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul.pdf", "ban-ky.pdf.", "ban-ky.pdf "})
    void aFileOfNoNoticeIsRefusedAsWell(String name) throws IOException {
        assumeFalse(File.separatorChar == '\\', "these files cannot be made here");
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Files.writeString(root.resolve("content/son-duong/2023/09").resolve(name), "%PDF-1.4\n");

        Sites.Outcome outcome = Sites.run(root, "check", "--no-advice");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("tên tệp \"" + name + "\" không dùng làm địa chỉ được");
    }

    private Path attached(String name) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder = Files.createDirectories(root.resolve("content/son-duong/2023/10"));
        Files.writeString(folder.resolve(name), "%PDF-1.4\n");
        Files.writeString(folder.resolve("201-tb-ubnd.md"), """
                ---
                title: Kết luận phiên họp tháng 10/2023
                type: ket-luan
                number: 201/TB-UBND
                district: son-duong
                date: 2023-10-25
                signer: Nguyễn Văn An
                attachments:
                  - file: "%s"
                    title: Bản ký
                ---

                Nội dung kết luận.
                """.formatted(name));
        return root;
    }
}
