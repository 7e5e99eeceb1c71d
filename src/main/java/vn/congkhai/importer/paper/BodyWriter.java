package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.RaisedDigits;

/** Writes blocks as the Markdown of a notice's text. */
final class BodyWriter {

    private static final Pattern DASH = Pattern.compile("^[-•–·]\\s+");
    private static final Pattern PLUS = Pattern.compile("^\\+\\s+");

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^(\\d+)(?:-\\d+)?]");

    private final List<String> footnotes;
    private final StringBuilder out = new StringBuilder();
    private Kind last = Kind.NONE;

    private enum Kind {
        NONE,
        OTHER,
        DASH,
        PLUS
    }

    private BodyWriter(List<String> footnotes) {
        this.footnotes = new ArrayList<>(footnotes);
    }

    static String write(List<Headings.Leveled> blocks, List<String> footnotes) {
        BodyWriter writer = new BodyWriter(footnotes);
        blocks.forEach(writer::block);
        for (String footnote : writer.footnotes) {
            writer.paragraph(footnote);
        }
        return writer.out.append(writer.out.isEmpty() ? "" : "\n").toString();
    }

    private void block(Headings.Leveled leveled) {
        if (leveled.block() instanceof Block.Table table) {
            table(TableWriter.write(table));
            return;
        }
        Block.Text text = (Block.Text) leveled.block();
        if (leveled.level() > 0) {
            paragraph("#".repeat(Math.min(6, leveled.level())) + " " + text.markdown());
        } else if (text.role() == Block.Role.ITEM) {
            item(text.markdown());
        } else {
            paragraph(breaks(text.markdown()));
        }
    }

    /** Markdown has no footnotes within HTML: there the mark is a raised number, and the note stands below the table. */
    private void table(String written) {
        if (!written.startsWith("<table>")) {
            paragraph(written);
            return;
        }
        List<String> below = new ArrayList<>();
        paragraph(FOOTNOTE.matcher(written).replaceAll(mark -> {
            Optional<String> note = footnotes.stream()
                    .filter(f -> f.startsWith(mark.group() + ": "))
                    .findFirst();
            if (note.isEmpty()) {
                return Matcher.quoteReplacement(mark.group());
            }
            String raised = RaisedDigits.superscript(mark.group(1));
            footnotes.remove(note.get());
            below.add(raised + " " + note.get().substring(mark.group().length() + 2));
            return raised;
        }));
        below.forEach(this::paragraph);
    }

    private void item(String markdown) {
        boolean plus = PLUS.matcher(markdown).find();
        String words =
                breaks((plus ? PLUS : DASH).matcher(markdown).replaceFirst("")).replace("\n", "\n  ");
        if (plus && last != Kind.NONE && last != Kind.OTHER) {
            // under a dash, a plus is the next level
            append(last == Kind.PLUS ? "\n" : "\n\n", "  - " + words.replace("\n", "\n  "), Kind.PLUS);
        } else {
            append(last == Kind.DASH ? "\n" : "\n\n", "- " + words, Kind.DASH);
        }
    }

    private void paragraph(String markdown) {
        append("\n\n", markdown, Kind.OTHER);
    }

    private void append(String gap, String markdown, Kind kind) {
        if (!out.isEmpty()) {
            out.append(gap);
        }
        out.append(markdown);
        last = kind;
    }

    private static String breaks(String markdown) {
        return markdown.replace("\n", "  \n");
    }
}
