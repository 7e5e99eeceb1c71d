package vn.congkhai.importer.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.congkhai.importer.file.Decoding;

/** A paragraph's words with their styles, as they come; neighbours of one style become one stretch of Markdown. */
public final class Runs {

    private record Run(StringBuilder text, boolean bold, boolean italic) {}

    /** A tab between two figures: with a single blank there, two columns would be one number. */
    private static final Pattern TAB_IN_FIGURES = Pattern.compile("(\\d\\**) *\\t[ \\t]*(?=\\**\\d)");

    private static final String GAP = "\u2003";

    private final List<Run> runs = new ArrayList<>();
    private final Set<String> converted = new TreeSet<>();
    private final Unseen unseen;
    private boolean gap;

    /** Words that were looked through already for what nobody sees. */
    public Runs() {
        this(new Unseen());
    }

    /** Words without what nobody sees, which is counted there. */
    public Runs(Unseen unseen) {
        this.unseen = unseen;
    }

    /** Words were left out here and the blanks around them too: the words on both sides stay apart. */
    public void gap() {
        gap = true;
    }

    /** Adds words as they are in the file, not yet decoded or looked through; a tab or several blanks are a gap. */
    public void add(String words, boolean bold, boolean italic) {
        if (words.isEmpty()) {
            return;
        }
        String text = gap && Character.isLetterOrDigit(words.charAt(0)) && endsInWord() ? " " + words : words;
        gap = false;
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && (last.bold == bold && last.italic == italic || Unseen.isBlank(text))) {
            last.text.append(text);
        } else if (last != null && Unseen.isBlank(last.text.toString())) {
            runs.set(runs.size() - 1, new Run(last.text.append(text), bold, italic));
        } else {
            runs.add(new Run(new StringBuilder(text), bold, italic));
        }
    }

    private boolean endsInWord() {
        StringBuilder last = runs.isEmpty() ? new StringBuilder() : runs.get(runs.size() - 1).text;
        return !last.isEmpty() && Character.isLetterOrDigit(last.charAt(last.length() - 1));
    }

    /** Whether there is nothing to see in the words so far. */
    public boolean isEmpty() {
        return runs.stream().allMatch(r -> Unseen.isBlank(r.text.toString()));
    }

    /** The whole text without styles. */
    public String plain() {
        StringBuilder out = new StringBuilder();
        runs.forEach(r -> out.append(r.text));
        return out.toString().replace(RaisedDigits.RAISED_ONE, '¹');
    }

    /** The older encodings that the words were converted from where they became Markdown. */
    public Set<String> converted() {
        return converted;
    }

    /** The words as Markdown, in NFC, with the paper's own signs kept from being marks. */
    public String markdown() {
        return Gaps.close(withGaps(Location.NOWHERE));
    }

    /** The same with a sign for each wide gap between words of a line. */
    public String withGaps(Location at) {
        List<String> words = new ArrayList<>();
        for (Run run : runs) {
            Decoding decoding = Decoding.unicode(run.text.toString());
            decoding.from().ifPresent(converted::add);
            words.add(unseen.takeOut(decoding.text(), at).replace(RaisedDigits.RAISED_ONE, '¹'));
        }
        StringBuilder out = new StringBuilder();
        boolean marked = false;
        for (int i = 0; i < words.size(); i++) {
            String mark = (runs.get(i).bold ? "**" : "") + (runs.get(i).italic ? "*" : "");
            String before = i == 0 ? "" : words.get(i - 1);
            String after = i + 1 == words.size() ? "" : words.get(i + 1);
            marked = !mark.isEmpty() && Flanks.takeMarks(before, words.get(i), after, marked);
            String text = Inline.escape(words.get(i));
            out.append(marked ? Inline.emphasis(mark, text) : text);
        }
        String parted = TAB_IN_FIGURES.matcher(out).replaceAll("$1" + GAP);
        return Inline.escapeHead(Inline.spaces(Gaps.mark(parted)));
    }
}
