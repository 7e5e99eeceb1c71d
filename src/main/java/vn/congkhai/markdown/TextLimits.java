package vn.congkhai.markdown;

import java.util.List;
import java.util.Optional;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Bounds far beyond any paper, within which the parser's work stays in proportion to the text: some of it grows with the
 * square of a paragraph, of the headings, of the tags.
 */
final class TextLimits {

    /** The longest paragraph, in characters; tables are not meant. */
    static final int PARAGRAPH = 50_000;

    /** The most headings. */
    static final int HEADINGS = 5_000;

    /** The most signs that may open a tag, a link or a note. */
    static final int OPENINGS = 20_000;

    /** The most signs of markup in one paragraph or row of a table: some of them are looked for up to its end, each by itself. */
    static final int SIGNS = 3_000;

    private static final String ALL_SIGNS = "<[&`";

    private static final List<String> TABLE_TAGS = List.of("<table", "<tr", "<td", "<th", "<thead", "<tbody");

    private TextLimits() {}

    /** What a text has too much of, at the place where it is passed. */
    static Optional<Problem> passed(SourceText source, int bodyStart) {
        return isWithin(source.text()) ? Optional.empty() : passedAt(source, bodyStart);
    }

    /** Whether the whole text has no more of anything than one paragraph may have: nearly all do, and need no look at their lines. */
    private static boolean isWithin(String text) {
        return text.length() < PARAGRAPH
                && count(text, "#") <= HEADINGS
                && count(text, ALL_SIGNS) <= Math.min(SIGNS, OPENINGS);
    }

    private static int count(String text, String signs) {
        int count = 0;
        for (int k = 0; k < signs.length(); k++) {
            for (int i = text.indexOf(signs.charAt(k)); i >= 0; i = text.indexOf(signs.charAt(k), i + 1)) {
                count++;
            }
        }
        return count;
    }

    private static Optional<Problem> passedAt(SourceText source, int bodyStart) {
        String text = source.text();
        int paragraph = 0;
        int headings = 0;
        int openings = 0;
        int signs = 0;
        boolean typedTable = false;
        for (int start = bodyStart; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int first = start;
            while (first < end && text.charAt(first) <= ' ') {
                first++;
            }
            char sign = first < end ? text.charAt(first) : '\n';
            typedTable = sign != '\n' && (typedTable || opensTable(text, start));
            boolean row = (typedTable || sign == '|') && end - start < PARAGRAPH;
            paragraph = sign == '\n' || row ? 0 : paragraph + end - start + 1;
            headings += sign == '#' ? 1 : 0;
            signs = paragraph == 0 ? 0 : signs;
            for (int i = first; i < end; i++) {
                char c = text.charAt(i);
                openings += c == '<' || c == '[' ? 1 : 0;
                signs += c == '<' || c == '[' || c == '&' || c == '`' ? 1 : 0;
            }
            if (paragraph > PARAGRAPH || headings > HEADINGS || openings > OPENINGS || signs > SIGNS) {
                return Optional.of(new Problem(
                        Fault.MARKDOWN_TOO_LARGE,
                        source.place(first, Math.min(end, first + 1)),
                        Integer.toString(PARAGRAPH),
                        Integer.toString(HEADINGS),
                        Integer.toString(OPENINGS),
                        Integer.toString(SIGNS)));
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** Whether a table typed as HTML, or a piece of one, begins with a line: up to the next empty one nothing in it is Markdown. */
    private static boolean opensTable(String text, int start) {
        for (String tag : TABLE_TAGS) {
            int end = start + tag.length();
            if (text.startsWith(tag, start) && end < text.length() && " >".indexOf(text.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
