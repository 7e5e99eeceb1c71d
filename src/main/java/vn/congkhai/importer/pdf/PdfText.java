package vn.congkhai.importer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.congkhai.importer.block.Unseen;
import vn.congkhai.importer.file.UnreadableException;

/**
 * All words of a PDF, whether they are of a paper or not.
 *
 * @param pages a text for each page, also of words that nobody sees and of notes
 * @param properties what the file says of itself: Title, Author, Subject, Keywords
 */
public record PdfText(List<String> pages, Map<String, String> properties) {

    public PdfText {
        pages = List.copyOf(pages);
        properties = Map.copyOf(properties);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException when it is locked, broken or beyond the limits
     */
    public static PdfText read(byte[] bytes) throws IOException, UnreadableException {
        try (PDDocument document = PdfReader.open(bytes)) {
            Map<String, String> properties = properties(document.getDocumentInformation());
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                StringBuilder text = new StringBuilder();
                Page read = Words.page(document, page, new HashSet<>(), new Unseen());
                read.lines().forEach(l -> text.append(l.plain()).append('\n'));
                text.append(read.across()).append('\n');
                read.notes().forEach(n -> text.append(n).append('\n'));
                pages.add(text.toString());
            }
            return new PdfText(pages, properties);
        }
    }

    private static Map<String, String> properties(PDDocumentInformation information) {
        Map<String, String> properties = new TreeMap<>();
        for (String key : List.of("Title", "Author", "Subject", "Keywords")) {
            String value = information.getCustomMetadataValue(key);
            if (value != null && !value.isBlank()) {
                properties.put(key, value);
            }
        }
        return properties;
    }
}
