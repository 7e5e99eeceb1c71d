package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Numbered points of which one is missing: 1, 2, 4; a, b, d. It was lost when the text was taken over, or the paper has a slip.
 * Parts in Roman figures are left alone: offices often miscount them, and nothing is lost.
 */
final class SkippedItems {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^ {0,12}(?:[-+] )?(?<heading>#{2,6} )?\\*{0,3}"
                    + "(?:(?<number>[1-9]\\d?|[a-zđ])(?<sign>[.)])[ *]|(?<part>(?:[IVX]{1,5}|[A-Z]|Phần|Phụ lục|Điều)(?!\\p{L})))?");

    /** Decree 30/2020 has đ after d; what Word counts by itself has f, j, w, z and no đ. */
    private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";

    private static final String MAY_BE_ABSENT = "đfjwz";
    /** Of points that are no headings; below all of these. */
    private static final int NO_HEADING = 7;

    private static final int SHOWN = 40;

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();
    /** By depth of heading, then by how they are numbered. */
    private final TreeMap<Integer, Map<Way, Counted>> counted = new TreeMap<>();

    private SkippedItems(NoticeText body) {
        this.body = body;
    }

    /** How points are numbered: by letters or figures, and with which sign behind. */
    private record Way(boolean letters, String sign) {}

    /** The points of one way of numbering since the last heading above them; points within points may be numbered alike. */
    private static final class Counted {
        private String last = "";
        private final Set<String> seen = new HashSet<>();
    }

    /** A summary need not have every point of its paper. */
    static List<Advisory> check(NoticeText body) {
        SkippedItems items = new SkippedItems(body);
        if (body.notice().publication().text() != Notice.TextKind.SUMMARY) {
            Matcher m = LINE.matcher(body.text());
            while (m.find()) {
                items.line(m);
            }
        }
        return items.found;
    }

    private void line(Matcher m) {
        int depth = m.group("heading") == null ? NO_HEADING : m.group("heading").length() - 1;
        if (m.group("number") != null) {
            item(m, depth);
        } else if (m.group("part") != null && depth == NO_HEADING) {
            counted.clear();
        } else if (depth < NO_HEADING) {
            counted.tailMap(depth, true).clear();
        }
    }

    private void item(Matcher m, int depth) {
        String number = m.group("number");
        boolean letter = !Character.isDigit(number.charAt(0));
        Way way = new Way(letter, m.group("sign"));
        Map<Way, Counted> atDepth = counted.computeIfAbsent(depth, d -> new HashMap<>());
        if (!letter) {
            atDepth.keySet().removeIf(Way::letters);
        }
        Counted points = atDepth.computeIfAbsent(way, w -> new Counted());
        Optional<String> missing = letter ? missingLetter(points.last, number) : missingFigure(points.last, number);
        missing.filter(n -> counted.tailMap(depth, true).values().stream()
                        .noneMatch(ways ->
                                ways.containsKey(way) && ways.get(way).seen.contains(n)))
                .ifPresent(n -> add(m, points.last, n));
        points.last = number;
        points.seen.add(number);
        counted.tailMap(depth, false).clear();
    }

    /** The one between two figures. */
    private static Optional<String> missingFigure(String last, String number) {
        if (last.isEmpty() || Integer.parseInt(number) - Integer.parseInt(last) != 2) {
            return Optional.empty();
        }
        return Optional.of(Integer.toString(Integer.parseInt(number) - 1));
    }

    /** The only one between two letters that no way of counting leaves out. */
    private static Optional<String> missingLetter(String last, String letter) {
        int from = last.isEmpty() ? LETTERS.length() : LETTERS.indexOf(last) + 1;
        int to = LETTERS.indexOf(letter);
        String between = from < to ? LETTERS.substring(from, to) : "";
        String needed = between.replaceAll("[" + MAY_BE_ABSENT + "]", "");
        return needed.length() == 1 ? Optional.of(needed) : Optional.empty();
    }

    private void add(Matcher m, String last, String missing) {
        int start = m.start("number");
        int line = body.text().indexOf('\n', start);
        int end = Math.min(line < 0 ? body.text().length() : line, start + SHOWN);
        String words = body.text().substring(start, end).replace("*", "").strip();
        String sign = m.group("sign");
        Problem problem =
                new Problem(Fault.ITEM_SKIPPED, body.place(start, m.end("sign")), words, last + sign, missing + sign);
        found.add(new Advisory(problem, words));
    }
}
