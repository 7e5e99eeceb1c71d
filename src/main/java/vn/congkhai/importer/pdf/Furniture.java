package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.problem.Fault;

/** What stands on pages beside their text: page numbers, and the lines that stand at the same edge of most pages. */
final class Furniture {

    private static final float MARGIN = 0.12f;
    private static final Pattern FIGURE = Pattern.compile("\\d++");

    private static final Pattern PAGE_OF_ALL =
            Pattern.compile("(?iu)(?<!\\p{L})trang\\s*(\\d{1,3})\\s*/\\s*(\\d{1,3})\\W*$");

    /** A line with more figures, or with larger ones, is no head with a page's number in it. */
    private static final int MOST_FIGURES = 8;

    private static final int LONGEST_FIGURE = 6;

    private final List<Page> pages;
    private final Tables tables;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Furniture(List<Page> pages, Tables tables) {
        this.pages = pages;
        this.tables = tables;
        for (Page page : pages) {
            page.seen().stream()
                    .filter(l -> atEdge(l, page.height()))
                    .flatMap(l -> keys(l, page.height()))
                    .distinct()
                    .forEach(k -> seen.merge(k, 1, Integer::sum));
        }
    }

    /** The lines of each page without it; each that is no page number is told once. */
    List<List<Line>> takenOut(List<Loss> losses) {
        List<List<Line>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            List<Line> lines = new ArrayList<>(page.seen());
            List<Line> taken = new ArrayList<>(
                    lines.stream().filter(l -> isFurniture(l, page.height())).toList());
            // the rows of a table that goes on over pages are its own, and so is the head that it repeats
            taken.removeAll(tables.partlyTaken(i + 1, lines, taken));
            lines.removeAll(taken);
            taken.stream()
                    .filter(l -> !Lines.isPageNumber(l.plain())
                            && told.add(FIGURE.matcher(l.plain()).replaceAll("#")))
                    .forEach(l -> losses.add(new Loss(Fault.IMPORT_RUNNING_HEAD, Location.page(l.page()), l.plain())));
            kept.add(lines);
        }
        return kept;
    }

    private boolean isFurniture(Line line, float height) {
        int most = Math.max(2, (pages.size() + 1) / 2);
        return atEdge(line, height)
                && (Lines.isPageNumber(line.plain())
                        || countsPages(line)
                        || keys(line, height).anyMatch(k -> seen.getOrDefault(k, 0) >= most));
    }

    /** Whether it ends with which of all pages it stands on: what comes on one page alone cannot come again. */
    private boolean countsPages(Line line) {
        Matcher matcher = PAGE_OF_ALL.matcher(line.plain());
        return matcher.find()
                && Integer.parseInt(matcher.group(1)) == line.page()
                && Integer.parseInt(matcher.group(2)) == pages.size();
    }

    private static boolean atEdge(Line line, float height) {
        return line.y() < MARGIN * height || line.y() > (1 - MARGIN) * height;
    }

    /** What a line has in common with those of other pages: its words, or its words with a figure that counts pages. */
    private static Stream<String> keys(Line line, float height) {
        String edge = line.y() < height / 2 ? "^" : "$";
        String words = line.plain();
        Matcher matcher = FIGURE.matcher(words);
        List<MatchResult> figures = matcher.results().limit(MOST_FIGURES + 1L).toList();
        Stream<String> counting = figures.size() > MOST_FIGURES
                ? Stream.of()
                : figures.stream()
                        .filter(f -> f.end() - f.start() <= LONGEST_FIGURE)
                        .map(f -> words.substring(0, f.start())
                                + "\n" + (Integer.parseInt(f.group()) - line.page()) + "\n"
                                + words.substring(f.end()));
        return Stream.concat(Stream.of(words), counting).map(edge::concat);
    }
}
