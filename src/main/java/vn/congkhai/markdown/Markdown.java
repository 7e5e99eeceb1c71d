package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Markdown as staff write it: CommonMark with tables and footnotes, numbers of items kept as written, no indented code
 * (text pasted from a word processor is indented). Safe for use by many threads.
 */
public final class Markdown {

    /** The library, which is not loaded where every text is plain. */
    private static final class Library {

        static final Parser PARSER = parser();

        private static Parser parser() {
            MutableDataSet options = new MutableDataSet();
            options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
            options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
            options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
            options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
            options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
            // two bars with nothing between them are an empty cell, as staff mean it; cells that span columns are HTML
            options.set(TablesExtension.COLUMN_SPANS, false);
            return Parser.builder(options)
                    .customInlineParserFactory(PlainTextParser.FACTORY)
                    .build();
        }
    }

    /**
     * Renders a text from {@code bodyStart} (an offset in chars) to its end.
     *
     * @param links says where the links without a scheme lead
     * @param problems takes dead and dangerous links and markup that was left out
     */
    public Rendering render(SourceText source, int bodyStart, Links links, Consumer<Problem> problems) {
        Optional<Problem> passed = TextLimits.passed(source, bodyStart);
        if (passed.isPresent()) {
            problems.accept(passed.get());
            return Rendering.EMPTY;
        }
        UnseenCharacters.report(source, bodyStart, problems);
        return PlainBlocks.render(source, bodyStart).orElseGet(() -> parsed(source, bodyStart, links, problems));
    }

    /** What of a text shows in italics or bold, in its order; nothing of a text that no page is made of. */
    public static List<Emphasised> emphasised(SourceText source, int bodyStart) {
        if (TextLimits.passed(source, bodyStart).isPresent()) {
            return List.of();
        }
        List<Emphasised> found = new ArrayList<>();
        try {
            for (Node node :
                    Library.PARSER.parse(source.text().substring(bodyStart)).getDescendants()) {
                if (node instanceof DelimitedNode words
                        && (node instanceof Emphasis || node instanceof StrongEmphasis)) {
                    int signs = words.getOpeningMarker().length();
                    found.add(
                            new Emphasised(bodyStart + node.getStartOffset(), bodyStart + node.getEndOffset(), signs));
                }
            }
        } catch (StackOverflowError e) {
            // too deep for a page as well, which is told where it is made
            return List.of();
        }
        found.sort(Comparator.comparingInt(Emphasised::start));
        return found;
    }

    /** Which chars behind {@code bodyStart}, counted from there, show on the page as they were typed; none of a text that no page is made of. */
    public static BitSet shownAsTyped(SourceText source, int bodyStart) {
        BitSet typed = new BitSet();
        if (TextLimits.passed(source, bodyStart).isPresent()) {
            return typed;
        }
        try {
            for (Node node :
                    Library.PARSER.parse(source.text().substring(bodyStart)).getDescendants()) {
                boolean code = node.getParent() instanceof Code || node.getParent() instanceof FencedCodeBlock;
                if (node instanceof Text && !code) {
                    typed.set(node.getStartOffset(), node.getEndOffset());
                }
            }
        } catch (StackOverflowError e) {
            // too deep for a page as well, which is told where it is made
            return new BitSet();
        }
        return typed;
    }

    /** A character that HTML knows by this code, {@code &nbsp;} or {@code &#233;}; the code itself where it knows none. */
    public static String decoded(String code) {
        return org.jsoup.parser.Parser.unescapeEntities(code, false);
    }

    /** The rendering of any text, through the library. */
    Rendering parsed(SourceText source, int bodyStart, Links links, Consumer<Problem> problems) {
        String body = source.text().substring(bodyStart);
        if (body.isBlank()) {
            return Rendering.EMPTY;
        }
        try {
            Document document = Library.PARSER.parse(body);
            Rendering rendering =
                    new BodyRenderer(new BodyRenderer.Context(source, bodyStart, links, problems), document).render();
            UnseenCharacters.reportTypedByNumber(source, bodyStart, rendering.html(), problems);
            return rendering;
        } catch (StackOverflowError e) {
            // thousands of nested quotes or lists: both the library and the walk below it are recursive
            problems.accept(new Problem(
                    Fault.MARKDOWN_TOO_DEEP,
                    source.place(bodyStart, bodyStart + 1),
                    Integer.toString(BodyRenderer.DEEPEST)));
            return Rendering.EMPTY;
        }
    }
}
