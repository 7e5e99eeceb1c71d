package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.importer.paper.Field;

/** Pictures of papers: with what recognises letters, and without. */
@Timeout(120)
class ScannedFilesTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void aScanWithoutText() throws IOException {
        assertThat(bench.refusal(scan())).isEqualTo("the PDF has only scanned pictures, no text");
    }

    @Test
    void aScanWhereRecognitionIsAskedForButNotInstalled() throws IOException {
        ImportReport.Item item = bench.run(withOcr(scan())).items().get(0);

        assertThat(Workbench.sentences(item))
                .containsExactly("tesseract with its Vietnamese data (vie) is not installed");
        assertThat(item.notice()).isEmpty();
    }

    @Test
    void aScanThatIsRecognisedBecomesANoticeMarkedAsSuch() throws IOException {
        String recognised = """
                Số: 8/TB-UBND

                Bình Phú, ngày 05 tháng 02 năm 2024

                THÔNG BÁO

                Kết luận hội nghị giao ban

                Các đơn vị nghiêm túc thực hiện.

                CHỦ TỊCH
                Đỗ Thị Minh Hạnh
                """;
        Workbench withEngine = new Workbench(folder.resolve("b"), Optional.of(page -> recognised));
        ImportRequest request = new ImportRequest(
                List.of(scan()), withEngine.content(), "content", Optional.empty(), Optional.empty(), true);
        ImportReport.Item item = withEngine.run(request).items().get(0);

        assertThat(withEngine.text(item)).contains("\ntext: ocr\n");
        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("8/TB-UBND");
        assertThat(Workbench.sentences(item)).contains("the text was recognised by machine and not yet compared");
    }

    private Path scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 50, 400, 600);
            }
            document.save(out);
        }
        return bench.file("quet.pdf", out.toByteArray());
    }

    private ImportRequest withOcr(Path file) {
        return new ImportRequest(List.of(file), bench.content(), "content", Optional.empty(), Optional.empty(), true);
    }
}
