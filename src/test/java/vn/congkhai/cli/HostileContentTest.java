package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that can be typed into the content makes the program stumble: it is published, or refused in a sentence. */
class HostileContentTest {

    private static final List<String> NASTY = List.of(
            "\u0000",
            "\t",
            "\r",
            "\u00a0",
            "\ufeff",
            "\u200b",
            "\u202e",
            "\ud83d\ude00",
            "\"",
            "'",
            ":",
            ": ",
            " #",
            "#",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a ",
            "!!a ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "---\n",
            "\n---\n",
            "\n...\n",
            "<",
            "<!--",
            "</",
            "<script>",
            "<table>",
            "](",
            "[^1]",
            "[^1]: ",
            "\\",
            "\\\n",
            "&#0;",
            "&#x110000;",
            "|-|\n",
            "99999999999. ");

    @TempDir
    Path temp;

    @Test
    void aNoticeCutOffAnywhereIsReadOrRefused() throws IOException {
        byte[] whole = notice();
        List<byte[]> cut = new ArrayList<>();
        for (int length = 0; length < whole.length; length += 7) {
            cut.add(Arrays.copyOf(whole, length));
            cut.add(Arrays.copyOfRange(whole, length, whole.length));
        }
        isReadOrRefused(cut);
    }

    @Test
    void aNoticeWithAnythingTypedAnywhereIsReadOrRefused() throws IOException {
        String whole = new String(notice(), StandardCharsets.UTF_8);
        List<byte[]> typed = new ArrayList<>();
        for (String nasty : NASTY) {
            for (int at = 0; at < whole.length(); at += 83) {
                String text = whole.substring(0, at) + nasty + whole.substring(at);
                typed.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        isReadOrRefused(typed);
    }

    @Test
    void aRegisterWithAnythingTypedAnywhereIsReadOrRefused() throws IOException {
        String whole = Files.readString(Sites.good().resolve("content/districts.yml"), StandardCharsets.UTF_8);
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        for (String nasty : NASTY) {
            for (int at = 0; at < whole.length(); at += 97) {
                String text = whole.substring(0, at) + nasty + whole.substring(at);
                Files.writeString(root.resolve("content/districts.yml"), text, StandardCharsets.UTF_8);
                assertThat(Sites.run(root, "check").code())
                        .as("%s at %d", nasty, at)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    /** Each text is a notice of its own, so that one run tries them all. */
    private void isReadOrRefused(List<byte[]> texts) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base(), Sites.good());
        Path folder = root.resolve("content/son-duong/2023/10");
        for (int i = 0; i < texts.size(); i++) {
            Files.write(folder.resolve("thu-" + i + ".md"), texts.get(i));
        }
        Sites.Outcome check = Sites.run(root, "check");
        assertThat(check.summary()).matches("\\d+ lỗi, \\d+ cảnh báo\\.");
        assertThat(check.code()).isEqualTo(1);
        assertThat(Sites.run(root, "build").code()).isEqualTo(1);
    }

    private static byte[] notice() throws IOException {
        return Files.readAllBytes(Sites.good().resolve("content/son-duong/2023/10/201-tb-ubnd.md"));
    }
}
