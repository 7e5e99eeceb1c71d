package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Finding;

/** Papers whose head and foot stand in two columns without a table: a bar in these lines is what parts them. */
class ColumnsOfPapersTest {

    private static final String TAB = "<w:r><w:tab/></w:r>";
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN BÌNH PHÚ|Độc lập - Tự do - Hạnh phúc
            _______|_______________
            Số: 31/TB-UBND|Bình Phú, ngày 07 tháng 3 năm 2024
            """;
    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị giao ban tháng 2 năm 2024
            Chiều ngày 05/3/2024, UBND huyện họp giao ban. Đồng chí Nguyễn Hữu Phước, Phó Chủ tịch UBND huyện chủ trì hội nghị.
            1.|Phòng Y tế kiểm tra nguồn nước|của sáu trường bán trú.
            """;
    private static final String FOOT = """
            Nơi nhận:|KT. CHỦ TỊCH
            -|Như trên;|PHÓ CHỦ TỊCH
            - Lưu: VT.
            |Nguyễn Hữu Phước
            """;

    private final Workbench bench;

    ColumnsOfPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:tab/></w:r>",
                "<w:r><w:tab/></w:r><w:r><w:tab/><w:tab/></w:r>",
                "<w:r><w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"none\"/></w:r>",
                "<w:r><w:t xml:space=\"preserve\">          </w:t></w:r>",
                "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">   </w:t></w:r>"
                        + "<w:r><w:t xml:space=\"preserve\">\u00A0\u00A0\u00A0</w:t></w:r>"
            })
    void columnsThatTabsOrBlanksPart(String gap) throws IOException {
        ImportReport.Item item = imported(word(HEAD + TEXT + FOOT, gap));

        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item))
                .startsWith("Chiều ngày 05/3/2024")
                .endsWith("1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(item.problems()).isEmpty();
    }

    @Test
    void aWholeHeadInOneParagraph() throws IOException {
        String head = HEAD.replace("\n", "</w:t><w:br/><w:t>").replace("|", "</w:t><w:tab/><w:t>");
        ImportReport.Item item = imported(p(r(head)) + word(TEXT + FOOT, TAB));

        SamplePaper.assertWhole(bench, item);
        assertThat(item.problems()).isEmpty();
    }

    @Test
    void boldWordsOnBothSidesOfATab() throws IOException {
        String bold = HEAD.lines()
                .map(line -> p(r("<w:b/>", line.replace("|", "</w:t><w:tab/><w:t>"))))
                .collect(Collectors.joining());

        SamplePaper.assertWhole(bench, imported(bold + word(TEXT + FOOT, TAB)));
    }

    @Test
    void aPageHasItsColumnsApartByNoBreakBlanks() throws IOException {
        String page = (HEAD + TEXT + FOOT)
                .lines()
                .map(line -> "<p>" + line.replace("|", "<span>&nbsp;&nbsp;&nbsp;&nbsp;\n &nbsp; </span>") + "</p>")
                .collect(Collectors.joining("\n"));

        SamplePaper.assertWhole(bench, bench.importFile(bench.file("31.html", page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số:|/TB-UBND|Bình Phú, ngày|tháng 3 năm 2024", "Số: …/TB-UBND|Bình Phú, ngày …/3/2024"})
    void theRoomLeftForANumberOrADayIsNoGapBetweenColumns(String line) throws IOException {
        String head = HEAD.replaceFirst("Số:.*", line);
        ImportReport.Item item =
                imported(word(head + TEXT + FOOT, "<w:r><w:t xml:space=\"preserve\">      </w:t></w:r>"));

        assertThat(Workbench.value(item, Field.SYMBOL)).isEqualTo("TB-UBND");
        assertThat(item.empty()).contains(Field.NUMBER);
        assertThat(Workbench.value(item, Field.PLACE)).isEqualTo("Bình Phú");
        assertThat(Workbench.value(item, Field.DATE)).isEqualTo("2024-03");
        assertThat(Workbench.sentences(item)).isEmpty();
    }

    @Test
    void twoSignaturesBesideTheRecipients() throws IOException {
        ImportReport.Item item = imported(word(HEAD + TEXT + """
                Nơi nhận:|TM. BAN THƯỜNG TRỰC|TM. ỦY BAN NHÂN DÂN
                - Như trên;|ỦY BAN MTTQ HUYỆN|KT. CHỦ TỊCH
                - Các phòng, ban, ngành,|CHỦ TỊCH|PHÓ CHỦ TỊCH
                đoàn thể của huyện.
                |Ma Văn Tới|Lương Văn Khải
                PHỤ LỤC
                Xã Tân Hòa|12
                """, TAB));

        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Lương Văn Khải");
        assertThat(Workbench.value(item, Field.SIGNER_TITLE)).isEqualTo("Phó Chủ tịch");
        assertThat(Workbench.finding(item, Field.RECIPIENTS).orElseThrow().values())
                .containsExactly("Như trên", "Các phòng, ban, ngành, đoàn thể của huyện");
        assertThat(bench.body(item)).endsWith("## PHỤ LỤC\n\nXã Tân Hòa 12");
        assertThat(Workbench.sentences(item))
                .containsExactly("more than one person signed the paper, and this signature was left out:"
                        + " \"TM. BAN THƯỜNG TRỰC / ỦY BAN MTTQ HUYỆN / CHỦ TỊCH / Ma Văn Tới\"");
    }

    @Test
    void aLetterKeepsItsMatterOverSeveralLinesAndItsAddressees() throws IOException {
        ImportReport.Item item = imported(word("""
                UBND HUYỆN BÌNH PHÚ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                PHÒNG Y TẾ|Độc lập - Tự do - Hạnh phúc
                Số: 45/PYT-NV|Bình Phú, ngày 07 tháng 3 năm 2024
                V/v kiểm tra nguồn nước theo Kế hoạch số
                12/KH-UBND ở các
                trường bán trú
                Kính gửi:|Ủy ban nhân dân các xã.
                Đợt 1|ngày 05 tháng 3 năm 2024
                Nơi nhận:|TRƯỞNG PHÒNG
                - Lưu: VT.|Đã ký: Hờ A Páo
                """, TAB));

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("45/PYT-NV");
        assertThat(Workbench.value(item, Field.TITLE))
                .isEqualTo("Kiểm tra nguồn nước theo Kế hoạch số 12/KH-UBND ở các trường bán trú");
        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Hờ A Páo");
        assertThat(bench.body(item)).isEqualTo("Kính gửi: Ủy ban nhân dân các xã.\n\nĐợt 1 ngày 05 tháng 3 năm 2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThS. Nguyễn Hữu Phước",
                "PGS.TS Nguyễn Hữu Phước",
                "BSCKII. Nguyễn Hữu Phước",
                "Bác sĩ CKI Nguyễn Hữu Phước",
                "Đại tá Nguyễn Hữu Phước",
                "Thượng tá, ThS. Nguyễn Hữu Phước",
                "THIẾU TÁ NGUYỄN HỮU PHƯỚC",
                "(Đã ký) Nguyễn Hữu Phước"
            })
    void aRankBeforeANameIsNoPartOfIt(String printed) throws IOException {
        ImportReport.Item item = imported(Docx.paper(p(r("Hết."))).replace(">Nguyễn Hữu Phước<", ">" + printed + "<"));

        Finding signer = Workbench.finding(item, Field.SIGNER).orElseThrow();
        assertThat(signer.value()).isEqualTo("Nguyễn Hữu Phước");
        assertThat(signer.words()).isEqualTo(printed);
        assertThat(bench.body(item)).isEqualTo("Hết.");
    }

    private ImportReport.Item imported(String body) throws IOException {
        return bench.importFile(bench.file("a.docx", Docx.file(body)));
    }

    /** Paragraphs, with a gap for each bar. */
    private static String word(String lines, String gap) {
        return lines.lines()
                .map(line -> p(Arrays.stream(line.split("\\|")).map(Docx::r).collect(Collectors.joining(gap))))
                .collect(Collectors.joining());
    }
}
