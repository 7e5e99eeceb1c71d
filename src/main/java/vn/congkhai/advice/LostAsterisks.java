package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congkhai.markdown.Emphasised;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Asterisks between figures that Markdown takes for emphasis: of {@code 5*4*3} a page shows 543. Emphasis that begins or
 * ends at a word is left alone.
 */
final class LostAsterisks {

    /** A figure, with its unit or a closing bracket. */
    private static final Pattern FIGURE_BEFORE = Pattern.compile("[\\d²³%][\\p{L}]{0,3}+[²³]?\\)?$");

    private static final Pattern FIGURE_AFTER = Pattern.compile("^\\d");
    /** Begins with the sign: an expression that begins with any letter is tried at each of them. */
    private static final Pattern CANDIDATE = Pattern.compile("\\*\\d(?<=[\\d\\p{L}²³%)]\\*{1,3}\\d)");

    private static final int LOOKED_AT = 8;
    private static final int LONGEST_SHOWN = 60;
    private static final String ENDS_OF_WORDS = " \t\n\u00A0|";

    private final String text;
    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();
    private final List<Emphasised> together = new ArrayList<>();
    private int end;

    private LostAsterisks(NoticeText body) {
        this.body = body;
        this.text = body.source().text();
    }

    static List<Advisory> check(NoticeText body) {
        LostAsterisks asterisks = new LostAsterisks(body);
        if (CANDIDATE.matcher(body.text()).find()) {
            Markdown.emphasised(body.source(), body.bodyStart()).forEach(asterisks::look);
            asterisks.tell();
        }
        return asterisks.found;
    }

    private void look(Emphasised words) {
        boolean asterisks = text.charAt(words.start()) == '*';
        boolean betweenFigures = isBetweenFigures(words.start(), words.start() + words.signs())
                || isBetweenFigures(words.end() - words.signs(), words.end());
        if (!asterisks || !betweenFigures) {
            return;
        }
        if (words.start() >= end) {
            tell();
        }
        together.add(words);
        end = Math.max(end, endOfWord(words.end()));
    }

    private boolean isBetweenFigures(int from, int to) {
        String before = text.substring(Math.max(body.bodyStart(), from - LOOKED_AT), from);
        String after = text.substring(to, Math.min(text.length(), to + LOOKED_AT));
        return FIGURE_BEFORE.matcher(before).find()
                && FIGURE_AFTER.matcher(after).find();
    }

    /** One word of all that stands close together: 2*3*4*5*6 is told once. */
    private void tell() {
        if (together.isEmpty()) {
            return;
        }
        int start = startOfWord(together.get(0).start());
        int stop = end - start > LONGEST_SHOWN || text.substring(start, end).indexOf('\n') >= 0
                ? Math.min(endOfWord(together.get(0).start()), start + LONGEST_SHOWN)
                : end;
        StringBuilder product = new StringBuilder();
        StringBuilder escaped = new StringBuilder();
        for (int i = start; i < stop; i++) {
            int at = i;
            boolean sign = together.stream().anyMatch(e -> isSign(e, at));
            boolean first = sign && (i == start || text.charAt(i - 1) != '*');
            product.append(first ? "×" : sign ? "" : text.substring(i, i + 1));
            escaped.append(sign ? "\\*" : text.substring(i, i + 1));
        }
        String words = text.substring(start, stop);
        found.add(new Advisory(
                new Problem(
                        Fault.ASTERISK_LOST,
                        body.place(start - body.bodyStart(), stop - body.bodyStart()),
                        words,
                        product.toString(),
                        escaped.toString()),
                words));
        together.clear();
    }

    private static boolean isSign(Emphasised words, int at) {
        return at >= words.start() && at < words.start() + words.signs()
                || at >= words.end() - words.signs() && at < words.end();
    }

    private int startOfWord(int at) {
        int start = at;
        while (start > body.bodyStart() && ENDS_OF_WORDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int endOfWord(int at) {
        int stop = at;
        while (stop < text.length() && ENDS_OF_WORDS.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        while (stop > at && ".,;:".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }
}
