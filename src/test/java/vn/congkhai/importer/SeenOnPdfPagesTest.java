package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.importer.paper.Field;

/** What a PDF shows is in the notice or told, and what it does not show is no word of the notice. */
@Timeout(120)
class SeenOnPdfPagesTest {

    private static final String COMPARE = "the text was recognised by machine and not yet compared";

    private final Workbench bench;

    SeenOnPdfPagesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    private ImportReport.Item read(Pdf.Drawing drawing) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(drawing)));
    }

    @Test
    void wordsThatAScannerLaidUnseenOnItsPictureAreMarkedAsReadByMachine() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.scan();
            pdf.content().setRenderingMode(RenderingMode.NEITHER);
            pdf.paper();
        });

        assertThat(bench.text(item)).contains("\nnumber: 31/TB-UBND\n", "\ntext: ocr\n");
        assertThat(Workbench.sentences(item)).containsExactly(COMPARE);
    }

    @Test
    void wordsThatAScannerLaidBeneathItsPictureAreMarkedAsReadByMachine() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.scan();
        });

        assertThat(bench.text(item)).contains("\ntext: ocr\n");
        assertThat(Workbench.sentences(item)).containsExactly(COMPARE);
    }

    @Test
    void wordsBeneathTheStripsOfAScanAreMarkedAsReadByMachine() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.picture(560, 282);
            pdf.picture(280, 280);
            pdf.picture(0, 280);
        });

        assertThat(bench.text(item)).contains("\ntext: ocr\n");
    }

    @Test
    void wordsAboveLargePicturesAreTyped() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.nextPage();
            pdf.line("Ảnh hiện trường sạt lở tại xã Tân Lập.", 800);
            pdf.picture(400, 380);
            pdf.picture(10, 380);
        });

        assertThat(bench.text(item)).contains("Ảnh hiện trường").doesNotContain("text: ocr");
    }

    @Test
    void wordsOnAPictureOfThePageAreTyped() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.scan();
            pdf.paper();
        });

        assertThat(bench.text(item)).doesNotContain("text: ocr");
        assertThat(Workbench.sentences(item)).containsExactly("a picture of the paper was left out (1)");
    }

    @Test
    void unseenWordsOfATypedPaperAreLeftOutAndTold() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.content().setRenderingMode(RenderingMode.NEITHER);
            pdf.line("Đoạn này đã bỏ.", 400);
        });

        assertThat(bench.body(item)).doesNotContain("đã bỏ");
        assertThat(Workbench.sentences(item))
                .containsExactly("hidden words of the original file were left out: \"Đoạn này đã bỏ.\"");
    }

    @Test
    void aMarkOfTheScannersProgramIsNoTextOfAScan() throws IOException {
        byte[] scan = Pdf.of(pdf -> {
            for (int i = 0; i < 3; i++) {
                pdf.scan();
                pdf.line("Quét bằng ứng dụng QuétNhanh", 20);
                pdf.nextPage();
            }
            pdf.scan();
        });

        assertThat(bench.refusal(bench.file("quet.pdf", scan))).isEqualTo("the PDF has only scanned pictures, no text");
    }

    @Test
    void aScannedPageWithAMarkAmongTypedOnesIsTold() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.nextPage();
            pdf.scan();
            pdf.line("Trang đã ký", 400);
        });

        assertThat(Workbench.sentences(item)).containsExactly("the page is a picture, scanned or drawn, without text");
        assertThat(item.problems().get(0).place().file()).endsWith("#page=2");
    }

    @Test
    void aPageWhoseLettersAreDrawnAsLinesIsTold() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.nextPage();
            for (int i = 0; i < 40; i++) {
                pdf.content().addRect(70 + 9 * i, 700, 5, 9);
                pdf.content().fill();
            }
        });

        assertThat(Workbench.sentences(item)).containsExactly("the page is a picture, scanned or drawn, without text");
    }

    @Test
    void signsWithoutTheirLettersStandWhereTheyAreAndAreTold() throws IOException {
        byte[] pdf = Pdf.of(p -> {
            p.paper();
            p.lineInOtherFont("Kinh phí 120", 400);
        });
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.withoutLettersOfLastFont(pdf)));

        assertThat(bench.body(item)).endsWith("���� ��� ���");
        assertThat(Workbench.sentences(item))
                .containsExactly("the file has lost letters of the paper (10 times), first in \"���� ��� ���\"");
    }

    @Test
    void aPaperThatHasFewLettersForItsSignsIsReadAsAScan() throws IOException {
        byte[] pdf = Pdf.of(p -> {
            p.line("Ủy ban nhân dân huyện Bình Phú", 780);
            p.lineInOtherFont("Chiều ngày 05/3/2024, UBND huyện họp giao ban tháng 2.", 400);
        });

        assertThat(bench.refusal(bench.file("31.pdf", Pdf.withoutLettersOfLastFont(pdf))))
                .isEqualTo("the PDF has only scanned pictures, no text");
    }

    @Test
    void aWatermarkAcrossThePageIsToldAndSpoilsNoLine() throws IOException {
        ImportReport.Item item = read(pdf -> {
            PDPageContentStream content = pdf.content();
            content.beginText();
            content.setFont(pdf.letters(), 80);
            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 300));
            content.showText("DỰ THẢO");
            content.endText();
            pdf.paper();
        });

        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Nguyễn Hữu Phước");
        assertThat(bench.body(item)).endsWith("2. Các xã rà soát hộ có nhà tạm, lập danh sách.");
        assertThat(Workbench.sentences(item)).singleElement().asString().endsWith("left out: \"DỰ THẢO\"");
    }

    @Test
    void wordsPutOnAPageAfterwardsAreTold() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            PDAnnotationFreeText stamp = new PDAnnotationFreeText();
            stamp.setRectangle(new PDRectangle(300, 700, 200, 30));
            stamp.setAppearance(appearance(pdf, "Số: 77/TB-UBND"));
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(300, 500, 20, 20));
            note.setContents("Xem lại chỗ này");
            PDAnnotationText unseen = new PDAnnotationText();
            unseen.setRectangle(new PDRectangle(300, 400, 20, 20));
            unseen.setContents("Không hiện");
            unseen.setHidden(true);
            pdf.lastPage().setAnnotations(List.of(stamp, note, unseen));
        });

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("31/TB-UBND");
        assertThat(Workbench.sentences(item))
                .containsExactlyElementsOf(Stream.of("Số: 77/TB-UBND", "Xem lại chỗ này")
                        .map(words ->
                                "words of a note, stamp, digital signature or form field of the PDF were left out: \""
                                        + words + "\"")
                        .toList());
    }

    @Test
    void wordsThatNobodySeesOrThatWerePutOnAPageAreLookedThroughForPersonalData() throws IOException {
        Path file = bench.file("don.pdf", Pdf.of(pdf -> {
            pdf.paper();
            pdf.content().setRenderingMode(RenderingMode.NEITHER);
            pdf.line("Điện thoại 0912345678", 400);
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(300, 500, 20, 20));
            note.setContents("Gọi 0987654321");
            pdf.lastPage().setAnnotations(List.of(note));
        }));

        assertThat(AttachmentText.read(file).pages())
                .singleElement()
                .asString()
                .contains("Điện thoại 0912345678", "Gọi 0987654321");
    }

    @Test
    void pageNumbersOfTurnedPagesAreLeftOut() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.paper();
            pdf.nextPage();
            pdf.lastPage().setRotation(90);
            pdf.content().transform(new Matrix(0, 1, -1, 0, 595, 0));
            pdf.line("Phụ lục ghi các hộ có nhà tạm.", 300);
            pdf.line("2", 20);
        });

        assertThat(bench.body(item)).endsWith("Phụ lục ghi các hộ có nhà tạm.");
    }

    private static PDAppearanceDictionary appearance(Pdf pdf, String words) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(pdf.document());
        stream.setBBox(new PDRectangle(200, 30));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            content.beginText();
            content.setFont(pdf.letters(), 13);
            content.newLineAtOffset(2, 5);
            content.showText(words);
            content.endText();
        }
        PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
        dictionary.setNormalAppearance(stream);
        return dictionary;
    }
}
