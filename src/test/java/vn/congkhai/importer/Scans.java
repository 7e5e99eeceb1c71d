package vn.congkhai.importer;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.opentest4j.TestAbortedException;
import vn.congkhai.importer.ocr.Tesseract;

/** Papers as a scanner hands them over: pictures of pages, without a letter of text. */
public final class Scans {

    private static final int DOTS_PER_INCH = 200;

    private Scans() {}

    /** Makes a scan of a PDF with text. */
    public static Path of(Path pdf, Path scan) throws IOException {
        try (PDDocument whole = Loader.loadPDF(pdf.toFile());
                PDDocument pictures = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(whole);
            for (int i = 0; i < whole.getNumberOfPages(); i++) {
                PDPage page = new PDPage(whole.getPage(i).getMediaBox());
                pictures.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pictures, page)) {
                    out.drawImage(
                            LosslessFactory.createFromImage(pictures, renderer.renderImageWithDPI(i, DOTS_PER_INCH)),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            pictures.save(scan.toFile());
            return scan;
        }
    }

    /** Skips a test aloud where no scan can be read; where {@code CI=true} asks for it, that is a failure. */
    public static void readableOrSkip() {
        if (Tesseract.installed().isPresent()) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI=true asks for tesseract with its Vietnamese data, and there is none");
        }
        System.err.println("SKIPPED: no tesseract with Vietnamese data, no scan was read");
        throw new TestAbortedException("no tesseract");
    }
}
