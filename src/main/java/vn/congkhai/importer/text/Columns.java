package vn.congkhai.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.importer.wording.WrappedDate;
import vn.congkhai.viet.PersonNames;

/**
 * Head and foot of a paper are set in two columns; in plain text, typed or recognised, these stand side by side with a
 * wide gap between. Here they come one after the other.
 */
final class Columns {

    /** What is left blank for a number is no gap. */
    private static final Pattern GAP =
            Pattern.compile("(\\s*+\\S.*?)(?<=\\S)(?<!(?iu:số)[ ]?:)(?: {4,}+|(?=[^\\S\\t]*+\\t)\\s++)(\\S.*)");

    private static final Pattern MOTTO = Pattern.compile("(?iu).*(?:cộng\\s+h(?:òa|oà)\\s+xã|độc\\s+lập\\s*[-–—]).*");
    private static final Pattern DATE = Pattern.compile("(?iu)(?>.*?ngày).*tháng.*");
    private static final Pattern FOOT = Pattern.compile("(?iu)\\s*Nơi nhận\\s*(?::.*|\\s{4,}\\S.*|\\t.*|$)");
    private static final Pattern APPENDIX = Pattern.compile("\\s*(?:PHỤ LỤC|Phụ lục).*");
    private static final int LONGEST_HEAD = 16;

    private Columns() {}

    /** A line with its number in the source. */
    record Line(String text, int number) {}

    /** The lines with both columns of head and foot apart. */
    static List<Line> apart(List<Line> lines) {
        int head = headEnd(lines);
        int foot = footStart(lines);
        int after = foot;
        while (after < lines.size()
                && !APPENDIX.matcher(lines.get(after).text()).matches()) {
            after++;
        }
        if (foot < head) {
            return lines;
        }
        List<Line> out = new ArrayList<>(split(lines.subList(0, head), true));
        out.addAll(lines.subList(head, foot));
        out.addAll(split(lines.subList(foot, after), false));
        out.addAll(lines.subList(after, lines.size()));
        return out;
    }

    /** After the last line of the head that has two columns; 0 when there is none. */
    private static int headEnd(List<Line> lines) {
        int end = 0;
        boolean motto = false;
        for (int i = 0; i < Math.min(LONGEST_HEAD, lines.size()); i++) {
            String text = lines.get(i).text();
            motto |= MOTTO.matcher(text).matches();
            if (Lines.typeOf(text.strip()).isPresent()) {
                break;
            }
            Matcher gap = GAP.matcher(text);
            if (gap.matches()) {
                boolean wrapped = i + 1 < lines.size()
                        && WrappedDate.isOne(
                                gap.group(2).strip(), lines.get(i + 1).text().strip());
                end = wrapped ? i + 2 : i + 1;
            }
        }
        return motto ? end : 0;
    }

    private static int footStart(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (FOOT.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<Line> split(List<Line> lines, boolean head) {
        int column = lines.stream()
                .map(line -> GAP.matcher(line.text()))
                .filter(Matcher::matches)
                .mapToInt(gap -> gap.start(2))
                .min()
                .orElse(0);
        if (column == 0) {
            return lines;
        }
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : lines) {
            Matcher gap = GAP.matcher(line.text());
            if (gap.matches()) {
                left.add(new Line(gap.group(1), line.number()));
                right.add(new Line(gap.group(2), line.number()));
            } else if (line.text().isBlank()) {
                left.add(line);
                right.add(line);
            } else {
                boolean dateGoesOn = head
                        && !right.isEmpty()
                        && WrappedDate.isOne(last(right), line.text().strip());
                (dateGoesOn || isRight(line.text(), column, head) ? right : left).add(line);
            }
        }
        List<Line> out = new ArrayList<>(left);
        out.add(new Line("", lines.get(0).number()));
        out.addAll(right);
        out.add(new Line("", lines.get(lines.size() - 1).number()));
        return out;
    }

    private static String last(List<Line> lines) {
        return lines.get(lines.size() - 1).text().strip();
    }

    /** A line by itself belongs to the right by where it begins or, where blanks were lost, by what it says. */
    private static boolean isRight(String line, int column, boolean head) {
        String text = line.strip();
        boolean far = line.indexOf(text) * 2 >= column;
        boolean dated = head && DATE.matcher(text).matches();
        boolean signs = !head && (PersonNames.isPerson(text) || Capitals.is(text));
        boolean signed = !head && text.toLowerCase(Locale.ROOT).matches("[(\\[]?\\s*đã ký.*");
        return far || dated || signs || signed;
    }
}
