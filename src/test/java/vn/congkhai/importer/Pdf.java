package vn.congkhai.importer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs made by hand. */
final class Pdf {

    /** A paper of Bình Phú, line by line. */
    static final List<String> PAPER = List.of(
            "ỦY BAN NHÂN DÂN",
            "HUYỆN BÌNH PHÚ",
            "Số: 31/TB-UBND",
            "Bình Phú, ngày 07 tháng 3 năm 2024",
            "THÔNG BÁO",
            "Kết luận hội nghị giao ban tháng 2 năm 2024",
            "Chiều ngày 05/3/2024, UBND huyện họp giao ban.",
            "1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.",
            "2. Các xã rà soát hộ có nhà tạm, lập danh sách.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Nguyễn Hữu Phước");

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PDFont otherFont;
    private PDPageContentStream page;

    /** What is drawn on a page. */
    interface Drawing {
        void on(Pdf pdf) throws IOException;
    }

    private Pdf() throws IOException {
        this.font = font();
        this.otherFont = font();
        this.page = newPage();
    }

    private PDFont font() throws IOException {
        return PDType0Font.load(document, Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), true);
    }

    /** A file of what is drawn, on one page until a new one is asked for. */
    static byte[] of(Drawing drawing) throws IOException {
        Pdf pdf = new Pdf();
        try (PDDocument document = pdf.document) {
            drawing.on(pdf);
            pdf.page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private PDPageContentStream newPage() throws IOException {
        document.addPage(new PDPage(PDRectangle.A4));
        return new PDPageContentStream(document, lastPage());
    }

    void nextPage() throws IOException {
        page.close();
        page = newPage();
    }

    PDPage lastPage() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    PDPageContentStream content() {
        return page;
    }

    PDDocument document() {
        return document;
    }

    PDFont letters() {
        return font;
    }

    void paper() throws IOException {
        for (int i = 0; i < PAPER.size(); i++) {
            line(PAPER.get(i), 780 - 22 * i);
        }
    }

    void line(String words, float y) throws IOException {
        write(font, words, y);
    }

    /** A line in a second font of the file. */
    void lineInOtherFont(String words, float y) throws IOException {
        write(otherFont, words, y);
    }

    private void write(PDFont in, String words, float y) throws IOException {
        page.beginText();
        page.setFont(in, 13);
        page.newLineAtOffset(70, y);
        page.showText(words);
        page.endText();
    }

    /** A picture over the whole page. */
    void scan() throws IOException {
        picture(0, 842);
    }

    /** A picture over the page's width, from this height above its foot. */
    void picture(float y, float height) throws IOException {
        BufferedImage picture = new BufferedImage(40, 56, BufferedImage.TYPE_BYTE_GRAY);
        page.drawImage(LosslessFactory.createFromImage(document, picture), 0, y, 595, height);
    }

    /** The same file, with signs of its last font of which it no longer says what letters they are. */
    static byte[] withoutLettersOfLastFont(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            List<COSName> names = List.copyOf(fonts.keySet());
            fonts.getCOSDictionary(names.get(names.size() - 1)).removeItem(COSName.TO_UNICODE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A file of one page with lines of single bytes, each in a font of this name and this encoding's places. */
    static byte[] ofBytes(List<FontLine> lines) {
        StringBuilder content = new StringBuilder();
        StringBuilder fonts = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder hex = new StringBuilder();
            for (byte b : lines.get(i).letters().getBytes(StandardCharsets.ISO_8859_1)) {
                hex.append("%02X".formatted(b));
            }
            content.append("BT /F%d 13 Tf 70 %d Td <%s> Tj ET\n".formatted(i, 780 - 22 * i, hex));
            fonts.append("/F%d<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding>>"
                    .formatted(i, lines.get(i).font().replace(",", "#2C")));
        }
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<" + fonts + ">>>>>>",
                "<</Length " + content.length() + ">>\nstream\n" + content + "endstream");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        return pdf.append("trailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A line in a font, by its name. */
    record FontLine(String font, String letters) {}
}
