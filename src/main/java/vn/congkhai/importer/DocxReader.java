package vn.congkhai.importer;

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
final class DocxReader {

    private final List<Loss> losses = new ArrayList<>();

    RawPaper read(byte[] bytes) throws UnreadableException, IOException {
        DocxArchive archive = DocxArchive.read(bytes);
        Document document = archive.document();
        limit(document);
        DocxChanges changes = new DocxChanges(document);
        changes.takeOutRowsAndCells();
        DocxBoxes.putIntoText(document);
        losses.addAll(DocxForms.fillIn(archive));
        DocxStyles styles = new DocxStyles(archive);
        DocxUnshown unshown = new DocxUnshown(archive, styles);
        losses.addAll(unshown.takeOut());
        tellLosses(archive, changes);
        tellMargins(archive);
        DocxFonts fonts = new DocxFonts(archive, styles);
        DocxSigns.rewrite(archive, fonts);
        new DocxNumbering(archive).makeLiteral();
        fonts.convert();
        unshown.writeCapitals();
        fonts.converted().forEach(from -> lose(Fault.IMPORT_ENCODING, from));
        Result<String> result = converted(archive);
        if (DocxSigns.markUnknown(archive, result.getWarnings())) {
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

    private static Result<String> converted(DocxArchive archive) throws IOException {
        return new DocumentConverter()
                .imageConverter(image -> Map.of())
                .disableEmbeddedStyleMap()
                .convertToHtml(new ByteArrayInputStream(archive.bytes()));
    }

    /** What would be refused at the end is refused before it costs time and memory. */
    private static void limit(Document document) throws UnreadableException {
        long characters = DocxXml.all(document, "t").stream()
                .mapToLong(t -> t.getTextContent().length())
                .sum();
        if (characters > Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
        if (DocxXml.all(document, "tc").size() > Limits.CELLS) {
            throw new UnreadableException(Fault.IMPORT_TOO_MANY_CELLS, Integer.toString(Limits.CELLS));
        }
    }

    private void tellLosses(DocxArchive archive, DocxChanges changes) {
        Document document = archive.document();
        int pictures = document.getElementsByTagNameNS("*", "blip").getLength();
        pictures += document.getElementsByTagNameNS("*", "imagedata").getLength();
        if (pictures > 0) {
            lose(Fault.IMPORT_PICTURE, Integer.toString(pictures));
        }
        DocxBoxes.words(document).forEach(words -> lose(Fault.IMPORT_TEXT_BOX, words));
        losses.addAll(DocxGaps.of(document.getDocumentElement()));
        losses.addAll(changes.tell());
        archive.part("word/comments.xml")
                .map(c -> DocxXml.all(c, "comment").size())
                .filter(n -> n > 0)
                .ifPresent(n -> lose(Fault.IMPORT_COMMENT, n.toString()));
    }

    /** Heads and feet of pages are no part of the text; page numbers are no loss. */
    private void tellMargins(DocxArchive archive) {
        Set<String> told = new LinkedHashSet<>();
        for (Document margin : archive.margins()) {
            for (Element paragraph : DocxXml.all(margin, "p")) {
                String words = paragraph.getTextContent();
                boolean withoutFields = DocxXml.all(paragraph, "fldChar").isEmpty();
                String instructions = DocxXml.all(paragraph, "instrText").stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining());
                told.add(Loss.shown(withoutFields ? words : words.replace(instructions, "")));
            }
            // a watermark's words
            DocxXml.elements(margin.getElementsByTagNameNS("*", "textpath"))
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
