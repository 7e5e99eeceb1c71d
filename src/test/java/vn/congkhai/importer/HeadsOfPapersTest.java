package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.paper.Field;

/** Number and date are read as offices set them: beside each other below a table of issuer and motto, and over two lines. */
@Timeout(120)
class HeadsOfPapersTest {

    private static final String ISSUER = "ỦY BAN NHÂN DÂN|HUYỆN BÌNH PHÚ";
    private static final String MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc";
    private static final String NUMBER = "Số: 31/TB-UBND";
    private static final String DATE = "Bình Phú, ngày 07 tháng 3 năm 2024";
    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị giao ban tháng 2 năm 2024
            Chiều ngày 05/3/2024, UBND huyện họp giao ban. Đồng chí Nguyễn Hữu Phước, Phó Chủ tịch UBND huyện chủ trì hội nghị.
            1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Nguyễn Hữu Phước
            """;

    private final Workbench bench;

    HeadsOfPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    private static String paragraphs(String lines) {
        return lines.strip().lines().map(line -> p(r(line))).collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> "<w:tc>" + paragraphs(cell.replace('|', '\n')) + "</w:tc>")
                .collect(Collectors.joining("", "<w:tbl><w:tr>", "</w:tr></w:tbl>"));
    }

    private ImportReport.Item word(String head) throws IOException {
        return bench.importFile(bench.file("31.docx", Docx.file(head + paragraphs(TEXT))));
    }

    private ImportReport.Item page(String head) throws IOException {
        String text = TEXT.lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n"));
        return bench.importFile(bench.file("31.html", head + text));
    }

    private void assertWhole(ImportReport.Item item) {
        SamplePaper.assertWhole(bench, item);
        assertThat(Workbench.value(item, Field.PLACE)).isEqualTo("Bình Phú");
        assertThat(Workbench.sentences(item)).noneMatch(s -> s.contains("head of the paper"));
        assertThat(bench.body(item)).doesNotContain("năm 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\t\t\t", "          "})
    void numberAndDateBesideEachOtherBelowATable(String gap) throws IOException {
        String runs = gap.replace("\t", "</w:t><w:tab/><w:t>");

        assertWhole(word(row(ISSUER, MOTTO) + p(r(NUMBER + runs + DATE))));
    }

    @Test
    void aMarkAboveTheTableIsTold() throws IOException {
        ImportReport.Item item =
                word(p(r("DỰ THẢO")) + row(ISSUER, MOTTO) + p(r(NUMBER + "</w:t><w:tab/><w:t>" + DATE)));

        SamplePaper.assertWhole(bench, item);
        assertThat(Workbench.sentences(item))
                .containsExactly("a line at the head of the paper was left out: \"DỰ THẢO\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t\t", "</font>\t\t<font>", "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;"})
    void numberAndDateBesideEachOtherBelowATableOfAPage(String gap) throws IOException {
        assertWhole(page("<table>\n\t<tr>\n\t\t<td><p>" + ISSUER.replace("|", "</p>\n\t\t<p>")
                + "</p></td>\n\t\t<td><p>"
                + MOTTO.replace("|", "</p>\n\t\t<p>") + "</p></td></tr></table>\n<p>\n\t<font>" + NUMBER + gap + DATE
                + "</font></p>"));
    }

    @Test
    void wordsBesideADateInTheTextBelowATableStayTogether() throws IOException {
        ImportReport.Item item = word(row(ISSUER + "|" + NUMBER, MOTTO + "|" + DATE)
                + p(r("Số: 12/KH-UBND</w:t><w:tab/><w:t>ngày 05 tháng 01 năm 2024")));

        SamplePaper.assertWhole(bench, item);
        assertThat(Workbench.sentences(item))
                .containsExactly("a line at the head of the paper was left out:"
                        + " \"Số: 12/KH-UBND ngày 05 tháng 01 năm 2024\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bình Phú, ngày 07 tháng 3|năm 2024",
                "Bình Phú, ngày 07 tháng|3 năm 2024",
                "Bình Phú, ngày 07|tháng 3 năm 2024",
                "Bình Phú, ngày|07 tháng 3 năm 2024",
                "Bình Phú, ngày 07 tháng 3 năm|2024"
            })
    void aDateOverTwoLines(String date) throws IOException {
        String lineEnd = date.replace("|", "</w:t><w:br/><w:t>");
        String tabs = NUMBER + "</w:t><w:tab/><w:t>" + date.replace("|", "</w:t><w:br/><w:tab/><w:tab/><w:t>");
        for (String head : List.of(
                row(ISSUER + "|" + NUMBER, MOTTO + "|" + date),
                row(ISSUER, MOTTO) + row(NUMBER, date),
                paragraphs(ISSUER.replace('|', '\n') + "\n" + NUMBER + "\n" + MOTTO.replace('|', '\n'))
                        + p(r("<w:i/>", lineEnd)),
                row(ISSUER, MOTTO) + p(r(tabs)))) {
            assertWholeAndForget(word(head));
        }
        assertWholeAndForget(page("<p>" + ISSUER.replace("|", "<br>") + "<br>" + NUMBER + "</p><p>"
                + MOTTO.replace("|", "<br>") + "</p><p><em>" + date.replace("|", "<br>") + "</em></p>"));
        for (String gap : List.of("\t\t\t", "          ")) {
            String text =
                    (ISSUER + "|" + MOTTO).replace('|', '\n') + "\n" + NUMBER + gap + date.replace("|", "\n" + gap);
            assertWholeAndForget(bench.importFile(bench.file("31.txt", text + "\n\n" + TEXT.replace("\n", "\n\n"))));
        }
    }

    private void assertWholeAndForget(ImportReport.Item item) throws IOException {
        assertWhole(item);
        try (var files = java.nio.file.Files.list(bench.file(item).getParent())) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }
    }

    @Test
    void aDateThatANarrowColumnOfAPdfBreaks() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            List<String> left = List.of("ỦY BAN NHÂN DÂN", "HUYỆN BÌNH PHÚ", NUMBER);
            List<String> right = List.of(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
                    "VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "Bình Phú, ngày 07",
                    "tháng 3 năm 2024");
            for (int i = 0; i < right.size(); i++) {
                if (i < left.size()) {
                    at(pdf, left.get(i), 90, 780 - 16 * i);
                }
                at(pdf, right.get(i), 340, 780 - 16 * i);
            }
            List<String> text = TEXT.lines().toList();
            for (int i = 0; i < text.size(); i++) {
                at(pdf, text.get(i), 70, 690 - 22 * i);
            }
        })));

        assertWhole(item);
    }

    private static void at(Pdf pdf, String words, float x, float y) throws IOException {
        pdf.content().beginText();
        pdf.content().setFont(pdf.letters(), words.length() > 90 ? 8 : 12);
        pdf.content().newLineAtOffset(x, y);
        pdf.content().showText(words);
        pdf.content().endText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bình Phú, ngày 07 tháng 3|Năm 2024 qua",
                "Bình Phú, ngày 07|năm 2024",
                "Bình Phú, ngày 0|7 tháng 3 năm 2024"
            })
    void whatIsNoWholeDateIsNotMadeOne(String lines) throws IOException {
        ImportReport.Item item = word(row(ISSUER + "|" + NUMBER, MOTTO + "|" + lines));

        assertThat(Workbench.finding(item, Field.DATE)).isEmpty();
        assertThat(Workbench.sentences(item)).anyMatch(s -> s.startsWith("date was not found"));
    }
}
