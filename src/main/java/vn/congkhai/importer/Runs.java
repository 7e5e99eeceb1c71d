package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A paragraph's words with their styles, as they come; neighbours of one style become one stretch of Markdown. */
final class Runs {

    private record Run(StringBuilder text, boolean bold, boolean italic) {}

    private final List<Run> runs = new ArrayList<>();
    private final Set<String> converted = new TreeSet<>();
    private boolean gap;

    /** Words were left out here and the blanks around them too: the words on both sides stay apart. */
    void gap() {
        gap = true;
    }

    void add(String words, boolean bold, boolean italic) {
        if (words.isEmpty()) {
            return;
        }
        String text = gap && Character.isLetterOrDigit(words.charAt(0)) && endsInWord() ? " " + words : words;
        gap = false;
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && (last.bold == bold && last.italic == italic || text.isBlank())) {
            last.text.append(text);
        } else if (last != null && last.text.toString().isBlank()) {
            runs.set(runs.size() - 1, new Run(last.text.append(text), bold, italic));
        } else {
            runs.add(new Run(new StringBuilder(text), bold, italic));
        }
    }

    private boolean endsInWord() {
        StringBuilder last = runs.isEmpty() ? new StringBuilder() : runs.get(runs.size() - 1).text;
        return !last.isEmpty() && Character.isLetterOrDigit(last.charAt(last.length() - 1));
    }

    boolean isEmpty() {
        return runs.stream().allMatch(r -> r.text.toString().isBlank());
    }

    /** The whole text without styles. */
    String plain() {
        StringBuilder out = new StringBuilder();
        runs.forEach(r -> out.append(r.text));
        return out.toString();
    }

    /** The older encodings that the words were converted from where they became Markdown. */
    Set<String> converted() {
        return converted;
    }

    /** The words as Markdown, in NFC, with the paper's own signs kept from being marks. */
    String markdown() {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            Decoding decoding = Decoding.unicode(run.text.toString());
            decoding.from().ifPresent(converted::add);
            String text = Inline.escape(decoding.text());
            String mark = (run.bold ? "**" : "") + (run.italic ? "*" : "");
            out.append(mark.isEmpty() ? text : Inline.emphasis(mark, text));
        }
        return Inline.escapeHead(Inline.spaces(out.toString()));
    }
}
