package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables that are wider than a sheet of paper. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintedTablesTest {

    private static final String TWELVE_COLUMNS_OF_LONG_AMOUNTS = """
            () => {
              const months = [...Array(11).keys()];
              document.querySelector('.text table').innerHTML = '<thead><tr><th scope="col">Xã</th>'
                  + months.map(m => `<th scope="col">Tháng ${m + 1}</th>`).join('') + '</tr></thead><tbody><tr><td>Cẩm Ngọc</td>'
                  + months.map(m => `<td class="right">1.234.567.890.${100 + m}</td>`).join('') + '</tr></tbody>';
            }""";

    /** Left to themselves, browsers print the whole paper smaller, and leave out the columns that still find no room. */
    @Test
    void aTableOfTwelveColumnsIsWholeAndMakesNothingElseSmaller(Visitor visitor) throws IOException {
        Page page = visitor.open(PortalSite.FULL);
        page.evaluate(TWELVE_COLUMNS_OF_LONG_AMOUNTS);
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            Largest letters = new Largest();
            String text = letters.getText(paper).replaceAll("\\s", "");
            assertThat(letters.size).as("points of the paper's motto").isBetween(13f, 14.5f);
            assertThat(text).contains("Tháng11");
            assertThat(letters.furthest).as("mm from the left").isLessThanOrEqualTo(210 - 15 + 0.5f);
        }
    }

    /** The size of the largest letters, and where the rightmost one ends. */
    private static final class Largest extends PDFTextStripper {

        private float size;
        private float furthest;

        @Override
        protected void processTextPosition(TextPosition text) {
            size = Math.max(size, text.getYScale());
            furthest = Math.max(furthest, (text.getX() + text.getWidth()) * 25.4f / 72);
            super.processTextPosition(text);
        }
    }
}
