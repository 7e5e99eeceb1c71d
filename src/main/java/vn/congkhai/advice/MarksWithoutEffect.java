package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Signs that were meant to make a heading, a list or bold words and that Markdown takes for words, since a space is missing or stands
 * too many: {@code ##Mục}, {@code -Hai}, {@code **a:**b}. A page shows them as they were typed, and lines run together.
 */
final class MarksWithoutEffect {

    // lines end where those of Markdown do: at \n alone
    private static final Pattern CANDIDATE = Pattern.compile("(?dm)^ {0,3}(?:##|[-+]\\p{L}|\\d{1,2}[.)]\\p{L})|\\*\\*");

    private static final Pattern HEADING =
            Pattern.compile("(?dm)^ {0,3}(?<mark>#{2,6})(?<words>[\\p{L}\\d“(*][^\\n]*)");

    /** A line of a list that follows another line or is followed by one. */
    private static final Pattern ITEM =
            Pattern.compile("(?dm)^ {0,3}(?<mark>[-+]|(?<number>\\d{1,2})(?<sign>[.)]))(?<words>\\p{L}[^\\n]*)");

    private static final Pattern ANY_ITEM =
            Pattern.compile("(?d)^ {0,3}(?:[-+]|(?<number>\\d{1,2})(?<sign>[.)])) ?\\p{L}.*");

    /** Not the signs of a note below a table: {@code (**)}. */
    private static final Pattern BOLD = Pattern.compile("(?<![*\\\\(])\\*\\*(?<within>[^*\\n]++)\\*\\*(?![*)])");

    private static final int SHOWN = 40;

    private final NoticeText body;
    private final String text;
    private final List<Advisory> found = new ArrayList<>();

    private MarksWithoutEffect(NoticeText body) {
        this.body = body;
        this.text = body.text();
    }

    static List<Advisory> check(NoticeText body) {
        MarksWithoutEffect marks = new MarksWithoutEffect(body);
        if (CANDIDATE.matcher(body.text()).find()) {
            marks.look(Markdown.shownAsTyped(body.source(), body.bodyStart()));
        }
        return marks.found;
    }

    private void look(BitSet typed) {
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            line(heading, typed);
        }
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            if (isOfList(item)) {
                line(item, typed);
            }
        }
        Matcher bold = BOLD.matcher(text);
        for (int at = 0; bold.find(at); ) {
            boolean shows = typed.get(bold.start()) && typed.get(bold.end() - 1);
            if (shows) {
                bold(bold);
            }
            at = shows ? bold.end() : bold.start() + 2;
        }
    }

    /** Stars that touch a blank or a point on one side and a letter on the other open or close nothing: they go beside letters. */
    private void bold(Matcher bold) {
        int start = bold.start("within");
        int end = bold.end("within");
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            String before = text.substring(bold.start("within"), start).stripLeading();
            String behind = text.substring(end, bold.end("within")).stripTrailing();
            add(bold.start(), bold.end(), before + "**" + text.substring(start, end) + "**" + behind);
        }
    }

    private void line(Matcher m, BitSet typed) {
        if (typed.get(m.start("mark"))) {
            int end = Math.min(m.end("words"), m.start("words") + SHOWN);
            String words = text.substring(m.start("words"), end).strip();
            add(m.start("mark"), m.start("words") + words.length(), m.group("mark") + " " + words);
        }
    }

    /** Beside another item; a lone dash may join what an editor cut in two lines. */
    private boolean isOfList(Matcher item) {
        int before = text.lastIndexOf('\n', item.start() - 1);
        String above = item.start() == 0 ? "" : text.substring(text.lastIndexOf('\n', before - 1) + 1, before);
        int next = text.indexOf('\n', item.end());
        int nextEnd = next < 0 ? -1 : text.indexOf('\n', next + 1);
        String below = next < 0 ? "" : text.substring(next + 1, nextEnd < 0 ? text.length() : nextEnd);
        return isNext(item, above, -1) || isNext(item, below, 1);
    }

    private static boolean isNext(Matcher item, String line, int step) {
        Matcher other = ANY_ITEM.matcher(line);
        if (!other.matches()) {
            return false;
        }
        if (item.group("number") == null || other.group("number") == null) {
            return item.group("number") == null && other.group("number") == null;
        }
        return item.group("sign").equals(other.group("sign"))
                && Integer.parseInt(other.group("number")) == Integer.parseInt(item.group("number")) + step;
    }

    private void add(int start, int end, String better) {
        String words = text.substring(start, end);
        found.add(new Advisory(new Problem(Fault.MARK_WITHOUT_EFFECT, body.place(start, end), words, better), words));
    }
}
