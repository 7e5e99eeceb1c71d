package vn.congkhai.markdown;

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

    private TextLimits() {}

    /** What a text has too much of, at the place where it is passed. */
    static Optional<Problem> passed(SourceText source, int bodyStart) {
        String text = source.text();
        int paragraph = 0;
        int headings = 0;
        int openings = 0;
        int signs = 0;
        for (int start = bodyStart; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int first = start;
            while (first < end && text.charAt(first) <= ' ') {
                first++;
            }
            char sign = first < end ? text.charAt(first) : '\n';
            paragraph = sign == '\n' || sign == '|' && end - start < PARAGRAPH ? 0 : paragraph + end - start + 1;
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
}
