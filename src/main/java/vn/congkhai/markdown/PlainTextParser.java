package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's inline parser with a short way for what most paragraphs of official papers are: words without any sign that
 * Markdown gives a meaning to.
 */
final class PlainTextParser extends CommonmarkInlineParser {

    static final InlineParserFactory FACTORY = new InlineParserFactory() {
        @Override
        public InlineParser inlineParser(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            return new PlainTextParser(
                    options,
                    specialCharacters,
                    delimiterCharacters,
                    delimiterProcessors,
                    linkRefProcessors,
                    extensions);
        }
    };

    private final BitSet special;

    private PlainTextParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        this.special = (BitSet) specialCharacters.clone();
        special.clear('\n');
        special.clear('\r');
        // cells of tables go through the same parser
        special.set('|');
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        BasedSequence words = content.trim();
        if (words.isEmpty() || !isPlain(words)) {
            super.parse(content, block);
            return;
        }
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            block.appendChild(new Text(words.subSequence(from, end)));
            block.appendChild(new SoftLineBreak(words.subSequence(end, end + 1)));
            from = end + 1;
            while (from < words.length() && words.charAt(from) == ' ') {
                from++;
            }
        }
        block.appendChild(new Text(words.subSequence(from, words.length())));
    }

    /** As the library's, without the copy of the whole paragraph that it makes for each find: its work grew with the square. */
    @Override
    public BasedSequence match(Pattern pattern) {
        Matcher found = matcher(pattern);
        return found == null ? null : input.subSequence(found.start(), found.end());
    }

    /** Whether no sign stands in the text that could mean more than itself; two spaces at a line's end mean a break. */
    private boolean isPlain(BasedSequence words) {
        char last = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < 0x80 && special.get(c) || c == '\n' && last == ' ') {
                return false;
            }
            last = c;
        }
        return true;
    }
}
