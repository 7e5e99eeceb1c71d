package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful reader sees in a text alone: weekdays, shares and sums that are wrong, names spelt otherwise, and what stands there twice. */
class CarefulReaderTest {

    private static final String AT = AdviceBench.AT + "11:";
    private static final String LONG =
            "Giao Phòng Nông nghiệp kiểm tra các hồ chứa nước trước mùa mưa lũ, báo cáo kết quả";

    private final AdviceBench bench;

    CarefulReaderTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thứ Hai, ngày 26/3/2024 | thứ Ba",
                "thứ 5 ngày 26/3/2024 | thứ Ba",
                "Chủ nhật (26/3/2024 | thứ Ba",
                "thứ Sáu, ngày 31 tháng 3 năm 2024 | Chủ nhật",
                "26/3/2024 (thứ Tư) | thứ Ba"
            })
    void aDayWithAnotherDaysNameIsPointedOut(String words, String right) throws IOException {
        bench.text("Họp vào " + words + ".");

        assertThat(bench.advice()).containsExactly(AT + "9 \"" + words + "\": that day is " + right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sáng | thứ Hai",
                "buổi chiều | thứ ba",
                "tối | thứ Năm",
                "từ | thứ Bảy",
                "đến | thứ bẩy",
                "trước | thứ 2",
                "8 giờ 30 phút | thứ 5",
                "7h30, | thứ 7",
                "Lịch họp (| thứ Hai",
                "Lịch họp: | thứ Hai",
                "Họp xong. | Thứ Hai",
                "8 giờ | Chủ nhật"
            })
    void theDayOfTheWeekIsReadBehindATimeOrWhereASentenceOpens(String before, String weekday) throws IOException {
        bench.text(before + " " + weekday + ", ngày 27/3/2024 xét hồ sơ.");

        assertThat(bench.advice())
                .containsExactly(
                        AT + (before.length() + 2) + " \"" + weekday + ", ngày 27/3/2024\": that day is thứ Tư");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45/60 hồ sơ, bằng 70% | 75",
                "45/60 hồ sơ, đạt tỷ lệ 70,5% | 75",
                "1.234/2.000 hộ (chiếm 71,7% | 61,7",
                "20/30 xã (68% | 66,7",
                "2.500.000/3.000.000 hồ sơ, bằng 85% | 83,3"
            })
    void aShareThatIsNotThatOfItsFiguresIsPointedOut(String words, String right) throws IOException {
        bench.text("Đã xong " + words + (words.contains("(") ? ")." : "."));

        assertThat(bench.advice()).containsExactly(AT + "9 \"" + words + "\": the share is " + right + "%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45 hồ sơ (gồm 20 hồ sơ trực tuyến, 24 hồ sơ trực tiếp",
                "45 hồ sơ đất đai, bao gồm: 20 hồ sơ cấp mới; 24 hồ sơ cấp đổi"
            })
    void aSumThatIsNotThatOfItsPartsIsPointedOut(String words) throws IOException {
        bench.text("Tiếp nhận " + words + (words.contains("(") ? ")." : "."));

        assertThat(bench.advice()).containsExactly(AT + "11 \"" + words + "\": the parts add up to 44");
    }

    @Test
    void aSumOfLargeFiguresIsToldAsPapersWriteIt() throws IOException {
        bench.text("Cổng có 3.050.000 lượt truy cập, gồm 2.500.000 lượt trong tỉnh và 505.000 lượt ngoài tỉnh.");

        assertThat(bench.advice()).singleElement().asString().endsWith("\": the parts add up to 3.005.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dưới sự chủ trì của Chủ tịch UBND huyện - |Hứa Văn Nhãi|, phiên họp bàn hai việc.",
                "Đồng chí |Hứa Vân Nhài|, Chủ tịch UBND huyện chủ trì phiên họp.",
                "Đồng chí |Hứa Văn Nhai| chủ trì phiên họp."
            })
    void theChairSpeltOtherwiseIsPointedOut(String before, String name, String behind) throws IOException {
        String lead = before.endsWith(" -") || before.endsWith("chí") ? before + " " : before;
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nchair: Hứa Văn Nhài",
                lead + name + behind.replaceFirst("^(?=chủ)", " "));

        assertThat(bench.advice())
                .containsExactly(
                        AT + (lead.length() + 1) + " \"" + name + "\" is spelt differently from chair: Hứa Văn Nhài");
    }

    @Test
    void theSignerSpeltOtherwiseInTheTitleIsPointedOutThere() throws IOException {
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND",
                "Nội dung.\n",
                "Kết luận của Chủ tịch UBND huyện Lương Văn Khái về thủy lợi");

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "2:41 \"Lương Văn Khái\" is spelt differently from signer: Lương Văn Khải");
    }

    @Test
    void aParagraphAPointAndASectionPastedTwiceArePointedOut() throws IOException {
        bench.text("1. " + LONG + " A.\n\n2. " + LONG + " A.\n\n## Về đất đai\n\nThống nhất dự thảo.\n\n" + LONG
                + " B.\n\n## Về đất đai\n\nThống nhất dự thảo.\n\n" + LONG + " B.\n");

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "13:1 \"Giao Phòng Nông nghiệp kiểm tra các hồ chứa nước trước mùa\""
                                + " repeats word for word what stands right before it",
                        AdviceBench.AT + "21:1 \"Về đất đai\" repeats word for word what stands right before it");
    }

    @Test
    void aSectionPastedThreeTimesIsPointedOutWhereItBeginsAgain() throws IOException {
        bench.text(("## Về đất đai\n\n" + LONG + ".\n\n").repeat(3));

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "15:1 \"Về đất đai\" repeats word for word what stands right before it",
                        AdviceBench.AT + "19:1 \"Về đất đai\" repeats word for word what stands right before it");
    }

    @Test
    void whatThePaperItselfHasWrongIsLetPassByItsWords() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: "45/60 hồ sơ, bằng 70%", reason: bản ký ghi như vậy, by: Văn phòng}
                  - {words: "thứ Hai, ngày 26/3/2024", reason: bản ký ghi như vậy, by: Văn phòng}""", "Vào thứ Hai, ngày 26/3/2024 xong 45/60 hồ sơ, bằng 70%.\n");

        assertThat(bench.advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vào thứ Ba, ngày 26/3/2024; 14 giờ 00, thứ Ba ngày 26/3/2024; 26/3/2024 (thứ 3).",
                // counted, not of the week
                "Phiên họp lần thứ hai ngày 26/3/2024, kỳ họp thứ sáu, ngày 26/3/2024.",
                "Thứ nhất, ngày 25/3/2024 đã giao việc.\n\nThứ hai, ngày 26/3/2024 đã họp.",
                // rounded in any way
                "Xong 20/30 hồ sơ, bằng 66,7%; 20/30 hồ sơ (66%); 20/30 hồ sơ, đạt 67%; 45/60 hồ sơ (75,0%).",
                "Xong 2.500.000/3.000.000 hồ sơ, bằng 83,3%.",
                "Cổng có 3.000.000 lượt truy cập (gồm 1.000.000 lượt trong tỉnh, 2.000.000 lượt ngoài tỉnh).",
                // of something else, or perhaps
                "Có 45/60 hồ sơ, bằng 70% kế hoạch. Tiêm tại 18/20 xã (98%). Đến ngày 15/6 hộ (80%), 18/20 xã, đạt 98%.",
                "Có 18/20 xã đạt 100%. Trồng được 45/60 ha, bằng 70%.",
                "Tiếp nhận 45 hồ sơ (gồm 20 hồ sơ trực tuyến, 25 hồ sơ trực tiếp). Khoảng 45 hồ sơ (gồm 20 hồ sơ cũ, 24 hồ sơ mới).",
                "Có 45 hồ sơ (trong đó 20 hồ sơ cũ, 24 hồ sơ mới), 45 hồ sơ, gồm 20 hồ sơ cũ và hồ sơ mới.",
                "Tổ có 5 người (gồm 2 người của huyện, 1 cán bộ xã). Có 5 khu (gồm 120 lô, 30 lô).",
                // people who are called nearly alike
                "Ông Lương Văn Khái ở huyện bên; Chủ tịch UBND xã Lương Văn Khai; Chánh Văn phòng Lương Văn Khải.",
                // an office's way of writing
                "## Về đất\n\n" + LONG + ".\n\n## Về nước\n\n" + LONG + ".",
                "- Xã A:\n  - " + LONG + ";\n- Xã B:\n  - " + LONG + ".",
                "Như trên.\n\nNhư trên.\n\n| " + LONG + " |\n|---|\n| " + LONG + " |\n| " + LONG + " |"
            })
    void whatMayBeRightIsLeftAlone(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).isEmpty();
    }
}
