package vn.congkhai.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;
import vn.congkhai.problem.Fault;

/**
 * Word files by way of mammoth. What mammoth cannot say is settled in the file's XML before: automatic numbers become
 * literal ones, old fonts Unicode, and what will be lost is told.
 */
final class DocxReader {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final List<Loss> losses = new ArrayList<>();

    RawPaper read(byte[] bytes) throws UnreadableException, IOException {
        DocxArchive archive = DocxArchive.read(bytes);
        Document document = archive.document();
        limit(document);
        DocxChanges changes = new DocxChanges(document);
        changes.takeOutRowsAndCells();
        DocxUnshown unshown = new DocxUnshown(archive);
        losses.addAll(unshown.takeOut());
        tellLosses(archive, changes);
        tellMargins(archive);
        DocxSigns.rewrite(archive);
        new DocxNumbering(archive).makeLiteral();
        DocxFonts fonts = new DocxFonts(archive);
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
        NodeList words = document.getElementsByTagNameNS(W, "t");
        long characters = 0;
        for (int i = 0; i < words.getLength(); i++) {
            characters += words.item(i).getTextContent().length();
        }
        if (characters > Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
        if (document.getElementsByTagNameNS(W, "tc").getLength() > Limits.CELLS) {
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
        NodeList boxes = document.getElementsByTagNameNS(W, "txbxContent");
        if (boxes.getLength() > 0) {
            lose(Fault.IMPORT_TEXT_BOX, boxes.item(0).getTextContent());
        }
        losses.addAll(DocxGaps.of(document.getDocumentElement()));
        losses.addAll(changes.tell());
        archive.part("word/comments.xml")
                .map(c -> c.getElementsByTagNameNS(W, "comment").getLength())
                .filter(n -> n > 0)
                .ifPresent(n -> lose(Fault.IMPORT_COMMENT, n.toString()));
    }

    /** Heads and feet of pages are no part of the text; page numbers are no loss. */
    private void tellMargins(DocxArchive archive) {
        Set<String> told = new LinkedHashSet<>();
        for (Document margin : archive.margins()) {
            for (Element paragraph : DocxLists.elements(margin.getElementsByTagNameNS(W, "p"))) {
                String words = paragraph.getTextContent();
                boolean withoutFields =
                        paragraph.getElementsByTagNameNS(W, "fldChar").getLength() == 0;
                String instructions = DocxLists.elements(paragraph.getElementsByTagNameNS(W, "instrText")).stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining());
                told.add(Loss.shown(withoutFields ? words : words.replace(instructions, "")));
            }
            // a watermark's words
            DocxLists.elements(margin.getElementsByTagNameNS("*", "textpath"))
                    .forEach(e -> told.add(Loss.shown(e.getAttribute("string"))));
        }
        told.stream()
                .filter(words -> words.chars().anyMatch(Character::isLetter))
                .forEach(words -> lose(Fault.IMPORT_RUNNING_HEAD, words));
    }

    private void lose(Fault fault, String words) {
        losses.add(Loss.ofWords(fault, words));
    }

    /** The first child element of a name. */
    static Optional<Element> child(Element parent, String name) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && W.equals(e.getNamespaceURI()) && name.equals(e.getLocalName())) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** The attribute w:val of a child element. */
    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(e -> e.getAttributeNS(W, "val"));
    }
}
