package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the pictures of a printed notice stand. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintedPicturesTest {

    private static final int SHEET_MM = 297;

    /** Of the foot of a sheet, where the portal's line and its QR code are. */
    private static final int LINE_MM = 23;

    /** Over several sheets it would cover the words that follow it, and the portal's line below. */
    @Test
    void aTallPictureStandsWholeOnOneSheetAboveThePortalsLine(ServedPortal.Served portal, Chromium chromium)
            throws IOException {
        int dpi = 72;
        int sheets = 0;
        try (PDDocument paper = print(portal, chromium)) {
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                BufferedImage sheet = new PDFRenderer(paper).renderImageWithDPI(page, dpi);
                int lowest = lowestOfThePhoto(sheet);
                sheets += lowest > 0 ? 1 : 0;
                assertThat(lowest * 25.4f / dpi).as("mm from the top").isLessThan(SHEET_MM - LINE_MM);
            }
        }
        assertThat(sheets).isOne();
    }

    @Test
    void aPictureThatIsMadeToFitTheSheetKeepsItsShape(ServedPortal.Served portal, Chromium chromium)
            throws IOException {
        try (PDDocument paper = print(portal, chromium)) {
            Rectangle photo = new Rectangle(-1, -1);
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                photo = photo.union(extentOfThePhoto(new PDFRenderer(paper).renderImageWithDPI(page, 72)));
            }
            assertThat(photo.getWidth() / photo.getHeight()).isCloseTo(540.0 / 1200, within(0.01));
        }
    }

    private static Rectangle extentOfThePhoto(BufferedImage sheet) {
        Rectangle extent = new Rectangle(-1, -1);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                if (sheet.getRGB(x, y) == PicturedPaper.PHOTO.getRGB()) {
                    extent.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return extent;
    }

    /** The lowest row that has the colour of the photo; 0 on a sheet without it. */
    private static int lowestOfThePhoto(BufferedImage sheet) {
        for (int y = sheet.getHeight() - 1; y > 0; y--) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                if (sheet.getRGB(x, y) == PicturedPaper.PHOTO.getRGB()) {
                    return y;
                }
            }
        }
        return 0;
    }

    private static PDDocument print(ServedPortal.Served portal, Chromium chromium) throws IOException {
        try (Visitor visitor = new Visitor(chromium.browser(), portal.server(), new Browser.NewContextOptions())) {
            Page page = visitor.open(PortalSite.PICTURES);
            // a browser that prints fetches what has not been seen yet; without its window it does not wait for it
            page.evaluate("""
                    () => Promise.all([...document.images].map(picture => {
                        picture.loading = 'eager';
                        return picture.decode();
                    }))""");
            return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        }
    }
}
