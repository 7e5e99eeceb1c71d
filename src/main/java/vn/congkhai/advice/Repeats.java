package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Lines of a text that stand there twice, the second time right behind the first: a paragraph, a point or a whole section was pasted
 * twice. A sentence that comes back under another heading is an office's way of writing, and is left alone.
 */
final class Repeats {

    private static final Pattern LINE = Pattern.compile("(?m)^[^\\n]*\\S[^\\n]*$");
    /** Points that were pasted twice may have been numbered anew. */
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?:[-+*]\\s+|#{1,6}\\s+)?\\*{0,2}(?:(?:\\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]\\s+)?");

    /** All but a single space. */
    private static final Pattern GAP = Pattern.compile("[\\s*]{2,}|[\\s*&&[^ ]]");

    private static final Pattern TABLE = Pattern.compile("^\\s*[|<>].*");

    /** Of all lines together; what is shorter may be meant. */
    private static final int LEAST_LENGTH = 60;

    private static final int MOST_LINES = 40;
    private static final int SHOWN = 60;

    private final NoticeText body;
    private final List<Line> lines;

    private Repeats(NoticeText body) {
        this.body = body;
        this.lines = lines(body.text());
    }

    /**
     * A line that is not blank.
     *
     * @param words without marks of lists and emphasis; empty for what is compared with nothing
     */
    private record Line(int start, int end, String words) {}

    static List<Advisory> check(NoticeText body) {
        return new Repeats(body).found();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher m = LINE.matcher(text);
        while (m.find()) {
            String words = TABLE.matcher(m.group()).matches()
                    ? ""
                    : GAP.matcher(MARKER.matcher(m.group()).replaceFirst(""))
                            .replaceAll(" ")
                            .strip();
            int indent = m.group().length() - m.group().stripLeading().length();
            lines.add(new Line(
                    m.start() + indent, m.start() + m.group().stripTrailing().length(), words));
        }
        return lines;
    }

    private List<Advisory> found() {
        List<Advisory> found = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        int told = 0;
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).words();
            Optional<Integer> before = words.isEmpty() ? Optional.empty() : Optional.ofNullable(last.put(words, i));
            if (before.isPresent() && i >= told && isTwice(before.get(), i)) {
                found.add(advisory(i));
                told = i + (i - before.get());
            }
        }
        return found;
    }

    /** Whether all from one line up to another comes again from that one on. */
    private boolean isTwice(int first, int second) {
        int count = second - first;
        if (count > MOST_LINES || second + count > lines.size()) {
            return false;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            String words = lines.get(first + i).words();
            if (words.isEmpty() || !words.equals(lines.get(second + i).words())) {
                return false;
            }
            length += words.length();
        }
        return length >= LEAST_LENGTH;
    }

    private Advisory advisory(int at) {
        Line line = lines.get(at);
        String words = line.words().length() <= SHOWN
                ? line.words()
                : line.words()
                        .substring(0, line.words().lastIndexOf(' ', SHOWN) + 1)
                        .strip();
        String shown = words.isEmpty() ? line.words().substring(0, SHOWN) : words;
        return new Advisory(new Problem(Fault.TEXT_TWICE, body.place(line.start(), line.end()), shown), shown);
    }
}
