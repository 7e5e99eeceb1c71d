package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The printed notice has the form of Decree 30/2020, Appendix I, with the portal's own line below every page. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintTest {

    private static final Page.PdfOptions ON_A4 = new Page.PdfOptions().setPreferCSSPageSize(true);

    private static final float MM = 72 / 25.4f;

    private static final int SHEET_MM = 297;

    /** A line of the text with its leading, and a little more. */
    private static final int LINE_MM = 7;

    /** What the portal adds below a page is smaller, in points, than anything of the paper. */
    private static final float LEAST_OF_THE_PAPER = 8.5f;

    private static final List<String> PAPERS =
            List.of(PortalSite.NOTICE, PortalSite.FULL, PortalSite.LONG, PortalSite.SHORT, PortalSite.PICTURES);

    /** Half a millimetre: rounding, and parts of letters that reach beyond their box. */
    private static final float TOLERANCE = MM / 2;

    @Test
    void aNoticeIsThePaperOfTheDecree(ServedPortal.Served portal, Chromium chromium) throws IOException {
        try (PDDocument paper = print(portal, chromium, PortalSite.FULL)) {
            assertThat(text(paper).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "ỦY BAN NHÂN DÂN HUYỆN CẨM THỦY",
                            "Số: 52/TB-UBND",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Cẩm Thủy, ngày 28 tháng 02 năm 2024",
                            "THÔNG BÁO",
                            "Kết luận hội nghị giao ban công tác tháng 02/2024",
                            "Ngày 27/02/2024, Chủ tịch UBND huyện chủ trì",
                            "I. Đánh giá chung",
                            "120.500",
                            "1. Phòng Tài chính - Kế hoạch",
                            "a) Tuyên truyền",
                            "để xem xét, giải quyết./.",
                            "Nơi nhận:",
                            "Lưu: VT",
                            "Bản in từ Cổng công khai")
                    .containsSubsequence("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Đỗ Thị Hạnh", "Bản in từ")
                    .contains("do cổng thêm vào, không thuộc văn bản");
        }
    }

    @Test
    void itIsA4AndNothingReachesIntoTheMargins(ServedPortal.Served portal, Chromium chromium) throws IOException {
        for (String notice : PAPERS) {
            try (PDDocument paper = print(portal, chromium, notice)) {
                for (PDPage page : paper.getPages()) {
                    assertThat(page.getMediaBox().getWidth()).isBetween(209 * MM, 211 * MM);
                    assertThat(page.getMediaBox().getHeight()).isBetween(296 * MM, 298 * MM);
                }
                Letters letters = new Letters();
                letters.getText(paper);
                assertThat(letters.placed).isNotEmpty().allSatisfy(at -> {
                    assertThat(at.getX()).isGreaterThanOrEqualTo(30 * MM - TOLERANCE);
                    assertThat(at.getX() + at.getWidth()).isLessThanOrEqualTo((210 - 15) * MM + TOLERANCE);
                    int below = at.getYScale() < LEAST_OF_THE_PAPER ? 5 : 20;
                    assertThat(at.getY()).isLessThanOrEqualTo((297 - below) * MM + TOLERANCE);
                });
            }
        }
    }

    /** A browser prints everything smaller where one thing, such as a table, is too wide for the paper. */
    @Test
    void theBodyIsInLettersOfThirteenToFourteenPoints(ServedPortal.Served portal, Chromium chromium)
            throws IOException {
        for (String notice : List.of(PortalSite.NOTICE, PortalSite.FULL, PortalSite.SHORT, PortalSite.PICTURES)) {
            try (PDDocument paper = print(portal, chromium, notice)) {
                Letters letters = new Letters();
                letters.getText(paper);
                Map<Float, Long> sizes = letters.placed.stream()
                        .filter(at -> at.getYScale() > LEAST_OF_THE_PAPER)
                        .collect(Collectors.groupingBy(
                                at -> Math.round(at.getYScale() * 4) / 4f, Collectors.counting()));
                float most = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
                assertThat(most).as("most letters of %s, of %s", notice, sizes).isBetween(13f, 14f);
            }
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondOn(ServedPortal.Served portal, Chromium chromium) throws IOException {
        try (PDDocument paper = print(portal, chromium, PortalSite.NOTICE)) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                String first =
                        text(paper, page, page).strip().lines().findFirst().orElseThrow();
                if (page == 1) {
                    assertThat(first).startsWith("ỦY BAN NHÂN DÂN");
                } else {
                    assertThat(first.strip()).isEqualTo(Integer.toString(page));
                }
            }
        }
    }

    /** Wherever the text ends on a page, as many lines of it as keep company, at least two, stand above the signature. */
    @Test
    void recipientsAndSignatureStandOnOnePageWithLinesOfTheText(ServedPortal.Served portal, Chromium chromium)
            throws IOException {
        int carried = 0;
        try (Visitor visitor = new Visitor(chromium.browser(), portal.server(), new Browser.NewContextOptions())) {
            Page page = visitor.open(PortalSite.FULL);
            for (int mm = 105; mm < 195; mm += 10) {
                page.evaluate("mm => document.querySelector('.head').style.paddingBottom = mm + 'mm'", mm);
                try (PDDocument paper = Loader.loadPDF(page.pdf(ON_A4))) {
                    int last = paper.getNumberOfPages();
                    String text = text(paper, last, last).replaceAll("\\s+", " ");
                    assertThat(text).contains("Nơi nhận:", "Lưu: VT", "TL. CHỦ TỊCH", "Đỗ Thị Hạnh");
                    assertThat(text.substring(0, text.indexOf("Nơi nhận:")))
                            .as("lines above the signature with %s mm before the text", mm)
                            .contains("khăn, vướng mắc, các đơn vị kịp thời phản ánh", "giải quyết./.");
                    carried += text.contains("III. Tổ chức thực hiện") ? 0 : 1;
                }
            }
        }
        assertThat(carried).as("papers whose text goes on over the last page").isPositive();
    }

    /** Left to themselves, browsers set the third line of three alone on top of the next sheet. */
    @Test
    void aParagraphOfThreeLinesIsNotDividedWhereverASheetEnds(Visitor visitor) throws IOException {
        Page page = visitor.open(PortalSite.NOTICE);
        int first = sheetOfParagraph(page, 0);
        // where it comes to stand depends on the machine's fonts: found by halving
        int before = 0;
        int after = SHEET_MM;
        assertThat(sheetOfParagraph(page, after)).as("a sheet further down").isGreaterThan(first);
        while (after - before > 1) {
            int middle = (before + after) / 2;
            if (sheetOfParagraph(page, middle) == first) {
                before = middle;
            } else {
                after = middle;
            }
        }
        // from its last line, which is the first not to fit, to its first one
        for (int mm = after; mm < after + 3 * LINE_MM; mm += 2) {
            assertThat(sheetOfParagraph(page, mm)).as("%s mm", mm).isEqualTo(first + 1);
        }
    }

    /** The sheet on which a paragraph of three lines stands, all of it, with so much empty room before the text. */
    private static int sheetOfParagraph(Page page, int mm) throws IOException {
        page.evaluate("mm => document.querySelector('.head').style.paddingBottom = mm + 'mm'", mm);
        try (PDDocument paper = Loader.loadPDF(page.pdf(ON_A4))) {
            int sheet = sheetOf(paper, "Nghị quyết số 12-NQ/HU ngày 02/3/2021 của Ban Thường vụ Huyện ủy");
            assertThat(sheetOf(paper, "Kế hoạch số 578/KH-UBND ngày 31/12/2021."))
                    .as("sheet of the end with %s mm before the text", mm)
                    .isEqualTo(sheet);
            return sheet;
        }
    }

    private static int sheetOf(PDDocument paper, String words) throws IOException {
        for (int page = 1; page <= paper.getNumberOfPages(); page++) {
            if (text(paper, page, page).replaceAll("\\s+", " ").contains(words)) {
                return page;
            }
        }
        throw new AssertionError("nowhere: " + words);
    }

    @Test
    void aTableHasItsRightBorder(ServedPortal.Served portal, Chromium chromium) throws IOException {
        try (PDDocument paper = print(portal, chromium, PortalSite.FULL)) {
            int dpi = 300;
            BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, dpi);
            int edge = Math.round((210 - 15) * dpi / 25.4f);
            int longest = 0;
            for (int x = edge - dpi / 25; x <= edge + dpi / 25; x++) {
                int dark = 0;
                for (int y = 0; y < page.getHeight(); y++) {
                    dark += (page.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
                }
                longest = Math.max(longest, dark);
            }
            assertThat(longest * 25.4f / dpi).as("mm of border at the right").isGreaterThan(40);
        }
    }

    @Test
    void nothingOfThePortalsFurnitureIsPrinted(ServedPortal.Served portal, Chromium chromium) throws IOException {
        try (PDDocument paper = print(portal, chromium, PortalSite.FULL)) {
            assertThat(text(paper))
                    .doesNotContain("Trang chủ", "Mục lục", "Tìm", "Sao chép", "Trích dẫn và chia sẻ", "Tệp đính kèm")
                    .doesNotContain("Đến nội dung chính", "Báo lỗi", "SHA-256", "Văn bản trước", "#", "↩");
        }
    }

    @Test
    void everySheetLeadsBackToItsPage(ServedPortal.Served portal, Chromium chromium) throws Exception {
        for (String notice : PAPERS) {
            try (PDDocument paper = print(portal, chromium, notice)) {
                String address = PortalSite.HOME + notice;
                for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                    assertThat(text(paper, page, page).replaceAll("\\s", "")).contains(address);
                }
                int last = paper.getNumberOfPages() - 1;
                assertThat(qrCode(new PDFRenderer(paper).renderImageWithDPI(last, 300)))
                        .isEqualTo(address);
            }
        }
    }

    @Test
    void aWideTableIsRepeatedlyHeadedAndALongReportIsWhole(ServedPortal.Served portal, Chromium chromium)
            throws IOException {
        try (PDDocument paper = print(portal, chromium, PortalSite.LONG)) {
            assertThat(paper.getNumberOfPages()).isGreaterThanOrEqualTo(8);
            assertThat(text(paper, 2, 2)).contains("Thu ngân sách", "Xã Đồng");
            assertThat(text(paper, 3, 3)).contains("Thu ngân sách", "Xã Đồng");
            assertThat(text(paper)).contains("Phần 9.", "báo cáo của Ủy ban nhân dân huyện./.", "PHÓ CHỦ TỊCH");
        }
    }

    private static PDDocument print(ServedPortal.Served portal, Chromium chromium, String notice) throws IOException {
        try (Visitor visitor = new Visitor(chromium.browser(), portal.server(), new Browser.NewContextOptions())) {
            byte[] pdf = visitor.open(notice).pdf(ON_A4);
            return Loader.loadPDF(pdf);
        }
    }

    private static String text(PDDocument paper) throws IOException {
        return text(paper, 1, paper.getNumberOfPages());
    }

    /** The words in the order in which the file has them, which is that of reading. */
    private static String text(PDDocument paper, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(paper);
    }

    private static String qrCode(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** Where every letter stands. */
    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> placed = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                placed.add(text);
            }
            super.processTextPosition(text);
        }
    }
}
