package vn.congkhai.importer.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.importer.html.HtmlReader;
import vn.congkhai.problem.Fault;

/**
 * Word files by way of mammoth. What mammoth cannot say is settled in the file's XML before: automatic numbers become
 * literal ones, old fonts Unicode, and what will be lost is told.
 */
public final class DocxReader {

    private final List<Loss> losses = new ArrayList<>();

    /**
     * The text of a file; may be asked once.
     *
     * @throws UnreadableException when it is broken, beyond the limits or meant to do harm
     */
    public RawPaper read(byte[] bytes) throws UnreadableException, IOException {
        Archive archive = Archive.read(bytes);
        Document document = archive.document();
        limit(document);
        Changes changes = new Changes(document);
        changes.takeOutRowsAndCells();
        TextBoxes.putIntoText(document);
        losses.addAll(Ruby.putIntoText(archive));
        losses.addAll(Forms.fillIn(archive));
        Styles styles = new Styles(archive);
        Unshown unshown = new Unshown(archive, styles);
        losses.addAll(unshown.takeOut());
        tellLosses(archive, changes);
        tellMargins(archive);
        Fonts fonts = new Fonts(archive, styles);
        Signs.rewrite(archive, fonts);
        new LiteralNumbers(archive).makeLiteral();
        fonts.convert();
        unshown.writeCapitals();
        fonts.converted().forEach(from -> lose(Fault.IMPORT_ENCODING, from));
        Result<String> result = converted(archive);
        if (Signs.markUnknown(archive, result.getWarnings())) {
            result = converted(archive);
        }
        HtmlReader reader = HtmlReader.ofWord();
        List<Block> blocks = reader.read(result.getValue());
        losses.addAll(reader.losses());
        // words in an older encoding that no font of their own gives away
        reader.converted().stream()
                .filter(from -> !fonts.converted().contains(from))
                .forEach(from -> lose(Fault.IMPORT_ENCODING, from));
        return new RawPaper(blocks, losses);
    }

    private static Result<String> converted(Archive archive) throws IOException {
        return new DocumentConverter()
                .imageConverter(image -> Map.of())
                .disableEmbeddedStyleMap()
                .convertToHtml(new ByteArrayInputStream(archive.bytes()));
    }

    /** What would be refused at the end is refused before it costs time and memory. */
    private static void limit(Document document) throws UnreadableException {
        long characters = WordXml.all(document, "t").stream()
                .mapToLong(t -> t.getTextContent().length())
                .sum();
        if (characters > Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
        if (WordXml.all(document, "tc").size() > Limits.CELLS) {
            throw new UnreadableException(Fault.IMPORT_TOO_MANY_CELLS, Integer.toString(Limits.CELLS));
        }
    }

    private void tellLosses(Archive archive, Changes changes) {
        Document document = archive.document();
        int pictures = document.getElementsByTagNameNS("*", "blip").getLength();
        pictures += document.getElementsByTagNameNS("*", "imagedata").getLength();
        if (pictures > 0) {
            lose(Fault.IMPORT_PICTURE, Integer.toString(pictures));
        }
        TextBoxes.words(document).forEach(words -> lose(Fault.IMPORT_TEXT_BOX, words));
        losses.addAll(Embedded.of(document.getDocumentElement()));
        losses.addAll(changes.tell());
        archive.part("word/comments.xml")
                .map(c -> WordXml.all(c, "comment").size())
                .filter(n -> n > 0)
                .ifPresent(n -> lose(Fault.IMPORT_COMMENT, n.toString()));
    }

    /** Heads and feet of pages are no part of the text; page numbers are no loss. */
    private void tellMargins(Archive archive) {
        Set<String> told = new LinkedHashSet<>();
        for (Document margin : archive.margins()) {
            for (Element paragraph : WordXml.all(margin, "p")) {
                told.add(Loss.shown(WordXml.all(paragraph, "t").stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining())));
            }
            // a watermark's words
            WordXml.elements(margin.getElementsByTagNameNS("*", "textpath"))
                    .forEach(e -> told.add(Loss.shown(e.getAttribute("string"))));
        }
        told.stream()
                .filter(words -> words.chars().anyMatch(Character::isLetter))
                .forEach(words -> lose(Fault.IMPORT_RUNNING_HEAD, words));
    }

    private void lose(Fault fault, String words) {
        losses.add(Loss.ofWords(fault, words));
    }
}
