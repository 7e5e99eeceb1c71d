package vn.congkhai.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Gaps;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.importer.block.Runs;
import vn.congkhai.importer.block.Unseen;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.problem.Fault;

/** HTML in blocks: web pages, pages saved by a word processor, and what mammoth makes of Word files. */
public final class HtmlReader {

    /** What stands deeper, as behind hundreds of tags that nothing closes, the parser brings up to here with its text. */
    private static final int DEEPEST = 400;

    private static final Pattern NEXT_ITEM = Pattern.compile("\\n(?=" + Lines.BULLET + "\\s)");

    private final boolean fromWord;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Set<String> converted = new TreeSet<>();
    private final Unseen unseen;
    private final Links links;
    private Runs runs;
    private PageStyles styles = new PageStyles(Document.createShell(""));
    private String marker = "";
    private Location at = Location.NOWHERE;
    private int paragraphs;

    private HtmlReader(boolean fromWord, Unseen unseen, Links links) {
        this.fromWord = fromWord;
        this.unseen = unseen;
        this.links = links;
        this.runs = new Runs(unseen);
    }

    /** A reader for a page, whose places are lines. */
    public static HtmlReader ofPage() {
        return new HtmlReader(false, new Unseen(), new Links());
    }

    /** A reader for mammoth's HTML, whose places are the document's paragraphs. */
    public static HtmlReader ofWord() {
        return new HtmlReader(true, new Unseen(), new Links());
    }

    /** The text of a page, of its {@code article} or {@code main} alone where it has one; may be asked once. */
    public List<Block> read(String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(!fromWord).setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(html, "", parser);
        styles = new PageStyles(document);
        Element main = document.selectFirst("article");
        if (main == null) {
            main = document.selectFirst("main");
        }
        children(main == null ? document.body() : main, false, false);
        flush(Block.Role.PARAGRAPH);
        losses.addAll(unseen.losses());
        losses.addAll(links.losses());
        return Gaps.close(FootColumns.apart(HeadColumns.apart(blocks)));
    }

    /** What was left out of the text or stands behind it: struck, hidden and unseen words, pictures, addresses of links. */
    public List<Loss> losses() {
        return losses;
    }

    /** The older encodings that single stretches of the text were converted from. */
    public Set<String> converted() {
        return converted;
    }

    private void children(Element parent, boolean bold, boolean italic) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                words(text, bold, italic);
            } else if (node instanceof Element element) {
                element(element, bold, italic);
            }
        }
    }

    private void words(TextNode text, boolean bold, boolean italic) {
        String whole = text.getWholeText();
        boolean exact = text.parentNode() instanceof Element parent
                && parent.normalName().equals("pre");
        place(text);
        runs.add(exact ? whole : fromWord ? Gaps.ofWord(whole) : Gaps.ofPage(whole), bold, italic);
    }

    private void element(Element e, boolean bold, boolean italic) {
        String tag = e.normalName();
        if (Tags.DROPPED.contains(tag) || leftOut(e)) {
            return;
        }
        boolean heavy = bold || Tags.isBold(e);
        boolean slanted = italic || Tags.isItalic(e);
        switch (tag) {
            case "br" -> runs.add("\n", bold, italic);
            case "img" -> picture(e);
            case "sup" -> superscript(e, bold, italic);
            case "table" -> table(e);
            case "ul", "ol" -> list(e, heavy, slanted);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush(Block.Role.PARAGRAPH);
                children(e, false, slanted);
                flush(Block.Role.HEADING);
            }
            default -> {
                if (tag.equals("a")) {
                    links.add(e, where(e));
                }
                boolean block = Tags.BLOCKS.contains(tag);
                if (block) {
                    flush(Block.Role.PARAGRAPH);
                }
                children(e, heavy, slanted);
                if (block) {
                    flush(Block.Role.PARAGRAPH);
                }
            }
        }
    }

    private Location where(Element e) {
        int line = e.sourceRange().isTracked() ? e.sourceRange().start().lineNumber() : 0;
        return fromWord ? Location.paragraph(paragraphs + 1) : Location.line(line);
    }

    /** What is struck out or hidden does not hold; it is told, and with it the pictures in it. */
    private boolean leftOut(Element e) {
        boolean hidden = styles.hides(e);
        if (!hidden && !styles.strikes(e)) {
            return false;
        }
        String words = e.wholeText();
        if (!words.isBlank()) {
            Fault fault = hidden ? Fault.IMPORT_HIDDEN : Fault.IMPORT_STRUCK;
            losses.add(Loss.ofWords(fault, where(e), e.text()));
        }
        if (!hidden) {
            e.select("img").forEach(this::picture);
        }
        if (!words.equals(words.strip()) || !e.select("br").isEmpty()) {
            runs.gap();
        }
        return true;
    }

    /** Those of a Word file are told from its XML. */
    private void picture(Element e) {
        if (!fromWord) {
            losses.add(Loss.ofWords(Fault.IMPORT_PICTURE, at, e.attr("alt")));
        }
    }

    /** Superscript digits stay, as such: they are footnote marks, m², or powers, with their sign (10⁻³). */
    private void superscript(Element e, boolean bold, boolean italic) {
        String digits = e.text().replaceAll("[\\[\\]()\\s]", "");
        if (digits.matches("[-−–+]?\\d{1,9}")) {
            boolean mark = fromWord && e.selectFirst("a[id^=footnote-ref], a[id^=endnote-ref]") != null;
            runs.add((mark ? RaisedDigits.SURE : "") + RaisedDigits.raisedWithSign(digits), bold, italic);
        } else {
            children(e, bold, italic);
        }
    }

    private void list(Element list, boolean bold, boolean italic) {
        flush(Block.Role.PARAGRAPH);
        ListMarks numbering = ListMarks.of(list);
        int note = 1;
        for (Node node : list.childNodes()) {
            if (node instanceof TextNode text) {
                words(text, bold, italic);
            }
            if (!(node instanceof Element item)) {
                continue;
            }
            String id = item.id();
            if (fromWord && (id.startsWith("footnote-") || id.startsWith("endnote-"))) {
                footnote(item, note++);
            } else if (item.normalName().equals("li")) {
                flush(Block.Role.PARAGRAPH);
                marker = numbering.marker(item);
                if (!leftOut(item)) {
                    children(item, bold, italic);
                }
                flush(marker.isEmpty() ? Block.Role.PARAGRAPH : marked());
                marker = "";
            } else {
                element(item, bold, italic);
            }
        }
        flush(Block.Role.PARAGRAPH);
    }

    private void footnote(Element item, int number) {
        item.select("a[href^=#footnote-ref], a[href^=#endnote-ref]").remove();
        runs.add(RaisedDigits.raised(Integer.toString(number)) + " ", false, false);
        for (Element part : item.children()) {
            children(part, false, false);
            // a note is one paragraph, whatever it has on the paper
            runs.add(" ", false, false);
        }
        flush(Block.Role.FOOTNOTE);
    }

    private Block.Role marked() {
        return marker.startsWith("- ") ? Block.Role.ITEM : Block.Role.PARAGRAPH;
    }

    private void table(Element table) {
        flush(Block.Role.PARAGRAPH);
        boolean nested = !table.select("table table").isEmpty();
        for (Element part : table.children()) {
            if (part.normalName().equals("caption") && !leftOut(part)) {
                children(part, false, false);
                flush(Block.Role.PARAGRAPH);
            }
        }
        List<List<Block.Cell>> rows = Rows.of(table, this::leftOut).stream()
                .map(row -> row.stream().map(this::cell).toList())
                .toList();
        boolean single = rows.stream().allMatch(r -> r.size() == 1);
        if (single || nested && !(fromWord && Tags.isData(table))) {
            // a frame around text, not a table
            rows.forEach(r -> r.forEach(c -> blocks.addAll(c.texts())));
        } else {
            blocks.add(new Block.Table(rows, here()));
        }
    }

    private Block.Cell cell(Element cell) {
        HtmlReader inner = new HtmlReader(fromWord, unseen, links);
        inner.paragraphs = paragraphs;
        inner.at = at;
        inner.styles = styles;
        if (!Tags.CELLS.contains(cell.normalName())) {
            inner.element(cell, false, false);
        } else if (!inner.leftOut(cell)) {
            inner.children(cell, false, false);
        }
        inner.flush(Block.Role.PARAGRAPH);
        paragraphs = inner.paragraphs;
        at = inner.at;
        losses.addAll(inner.losses);
        converted.addAll(inner.converted);
        List<Block.Text> texts =
                inner.blocks.stream().flatMap(b -> b.inLines().stream()).toList();
        boolean header = cell.normalName().equals("th");
        return new Block.Cell(texts, Tags.span(cell, "colspan"), Tags.span(cell, "rowspan"), header);
    }

    private void flush(Block.Role role) {
        if (!runs.isEmpty()) {
            paragraphs++;
            String markdown = runs.withGaps(here());
            converted.addAll(runs.converted());
            boolean dash = markdown.matches("(?s)[-–•·+]\\s.*");
            boolean item = role == Block.Role.PARAGRAPH && (dash || marker.startsWith("- "));
            // items that only line ends part are items all the same
            for (String part : item ? NEXT_ITEM.split(marker + markdown) : new String[] {marker + markdown}) {
                blocks.add(new Block.Text(item ? Block.Role.ITEM : role, part, here()));
            }
            marker = "";
        }
        runs = new Runs(unseen);
        at = fromWord ? at : Location.NOWHERE;
    }

    private Location here() {
        return fromWord ? Location.paragraph(Math.max(1, paragraphs)) : at;
    }

    private void place(TextNode text) {
        if (!fromWord
                && at.number() == 0
                && !text.isBlank()
                && text.sourceRange().isTracked()) {
            at = Location.line(text.sourceRange().start().lineNumber());
        }
    }
}
