package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** Signs of headings, lists and bold words that a page shows as they were typed. */
class MarksWithoutEffectTest {

    private final AdviceBench bench;

    MarksWithoutEffectTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void eachIsToldWhereItStandsWithWhatMarkdownUnderstands() throws IOException {
        bench.text("""
                ##Về đất đai

                Lời dẫn:
                1.Một
                2.Hai
                3. Ba

                -Hai
                +Hai lần

                > - Xã A, **“ngoặc”**chữ và **a:**b, ** Đậm ** rồi **đậm**
                """);

        Messages messages = Messages.in(Language.EN);
        assertThat(bench.check())
                .extracting(p -> p.fault().id() + " " + p.place().line() + ":"
                        + p.place().column() + " " + p.arguments().get(0) + ": "
                        + messages.mend(p).replaceAll("; if the paper.*", ""))
                .containsExactly(
                        "mark-without-effect 11:1 ##Về đất đai: write ## Về đất đai",
                        "mark-without-effect 14:1 1.Một: write 1. Một",
                        "mark-without-effect 15:1 2.Hai: write 2. Hai",
                        "mark-without-effect 18:1 -Hai: write - Hai",
                        "mark-without-effect 19:1 +Hai lần: write + Hai lần",
                        "mark-without-effect 21:11 **“ngoặc”**: write “**ngoặc**”",
                        "mark-without-effect 21:29 **a:**: write **a**:",
                        "mark-without-effect 21:38 ** Đậm **: write **Đậm**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234 hộ được vay.\n\n5.9.2023 là ngày họp.\n\n-5 độ\n-6 độ\n\n#1 việc, #CảiCách",
                "Người xưa nói:\n2.Hai là việc nước.\n\n1.Một.\n\n2.Hai.",
                "Tuyến Thừa Thiên\n-Huế dài 5 km.",
                "```\n##Mục\n1.Một\n2.Hai\n**a:**b\n```\n\nGõ `**a:**b`, \\*\\*a:\\*\\*b.",
                "**a**: b, **Điều 5.** Việc, (**đậm**)chữ, **“ngoặc”** chữ, chữ**đậm**chữ, ***cả hai:*** việc.",
                "Số liệu(**) là tạm tính (**).\n\n(**) Nguồn: Chi cục Thống kê.\n\n***\n\n2 ** 3 = 8",
                "- **Xã A:** xong\n- **Xã B:** chưa\n\n1. Một\n2. Hai\n\n## Mục"
            })
    void whatShowsAsItIsMeantIsLeftAlone(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).filteredOn(a -> a.contains("have no effect")).isEmpty();
    }

    @Test
    void aSignBehindALineSeparatorWhichIsNoneToMarkdownOpensNothing() throws IOException {
        bench.text("Một\u2028-Hai\n-Ba\n\nBốn\u2028##Năm\n");

        assertThat(bench.advice()).filteredOn(a -> a.contains("have no effect")).isEmpty();
    }

    @Test
    void aTextThatOpensWithALineSeparatorIsRead() throws IOException {
        bench.file("5-tb-ubnd.md", """
                ---
                title: Kết luận về thủy lợi
                type: ket-luan
                number: 5/TB-UBND
                district: binh-phu
                date: 2024-03-25
                signer: Lương Văn Khải
                ---
                Một\u2028-Hai
                -Ba
                -Bốn
                """);

        assertThat(bench.advice())
                .filteredOn(a -> a.contains("have no effect"))
                .extracting(a -> a.replaceAll(".*?(\"[^\"]*\").*", "$1"))
                .containsExactly("\"-Ba\"", "\"-Bốn\"");
    }

    @Test
    void whatThePaperPrintsSoIsLetPassByItsWords() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: "##Về đất đai", reason: bản ký in như vậy, by: Văn phòng}""", "##Về đất đai\n");

        assertThat(bench.advice()).isEmpty();
    }
}
