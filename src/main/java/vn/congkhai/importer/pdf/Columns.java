package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/**
 * Finds text that is set in two columns, by the gap between them: over many lines no word stands across it, and on both sides
 * sentences go on from line to line. The left column is read before the right one.
 */
final class Columns {

    private static final int FEWEST_LINES = 8;
    private static final int FEWEST_LIKELY_LINES = 5;
    /** Further down, or on another page, columns with the same gap may be this short. */
    private static final int FEWEST_LINES_AGAIN = 2;

    private static final float NARROWEST_GAP = 9;
    private static final float NARROWEST_COLUMN = 0.25f;
    private static final float SAME_GAP = 6;
    private static final double FEWEST_WORDS = 4;
    /** From base line to base line, in units of the font's size. */
    private static final float WIDEST_PITCH = 1.7f;

    private static final float SAME_TOP = 3;

    private final Edges sheet;
    private final Predicate<Line> isNoText;
    private final List<Loss> losses = new ArrayList<>();
    private Optional<Float> known = Optional.empty();

    /**
     * Finds columns.
     *
     * @param isNoText whether a line stands where no text is set in columns: in a table, in the foot of the paper
     */
    Columns(Edges sheet, Predicate<Line> isNoText) {
        this.sheet = sheet;
        this.isNoText = isNoText;
    }

    /** Lines that stand between the same edges, one below the other. */
    record Part(Edges edges, List<Line> lines) {}

    /** The columns that were read, and the lines that may be columns and were not. */
    List<Loss> losses() {
        return losses;
    }

    /** A page's lines in reading order. */
    List<Part> of(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Optional<Pair> found = largest(lines, from);
        while (found.isPresent()) {
            Pair columns = found.get();
            tell(columns);
            if (isCertain(columns)) {
                parts.add(new Part(sheet, lines.subList(from, columns.from)));
                parts.add(columns.part(columns.left));
                parts.add(columns.part(columns.right));
                known = Optional.of(columns.gap);
            } else {
                parts.add(new Part(sheet, lines.subList(from, columns.end)));
            }
            from = columns.end;
            found = largest(lines, from);
        }
        parts.add(new Part(sheet, lines.subList(from, lines.size())));
        return parts;
    }

    private void tell(Pair columns) {
        Line first = columns.left.get(0);
        Fault fault = isCertain(columns) ? Fault.IMPORT_PDF_COLUMNS : Fault.IMPORT_PDF_COLUMNS_UNSURE;
        losses.add(Loss.ofWords(fault, Location.page(first.page()), first.plain()));
    }

    private boolean isKnown(Pair columns) {
        return known.filter(gap -> Math.abs(gap - columns.gap) < SAME_GAP).isPresent();
    }

    private boolean isCertain(Pair columns) {
        return isKnown(columns) || columns.have(FEWEST_LINES) && columns.areText(0.5) && columns.areApart();
    }

    private boolean isLikely(Pair columns) {
        return columns.have(FEWEST_LIKELY_LINES) && columns.areText(0.34);
    }

    /** The first columns from a line on; of those that begin there, the ones with the most lines. */
    private Optional<Pair> largest(List<Line> lines, int from) {
        Optional<Pair> best = Optional.empty();
        for (float gap : gaps(lines.subList(from, lines.size()))) {
            int start = from;
            while (start < lines.size()) {
                int end = start;
                while (end < lines.size() && isOpen(lines.get(end), gap)) {
                    end++;
                }
                Optional<Pair> columns = columns(lines, start, end, gap)
                        .filter(c -> c.have(FEWEST_LINES_AGAIN) && isKnown(c) || isCertain(c) || isLikely(c));
                if (columns.isPresent() && (best.isEmpty() || columns.get().isBefore(best.get()))) {
                    best = columns;
                }
                start = end + 1;
            }
        }
        return best;
    }

    private boolean isOpen(Line line, float gap) {
        return !isNoText.test(line)
                && line.pieces().stream()
                        .noneMatch(p -> p.left() < gap + NARROWEST_GAP / 2 - 0.5f
                                && p.right() > gap - NARROWEST_GAP / 2 + 0.5f);
    }

    /** The middles of the gaps that part a line near enough to its middle; those of most lines agree within a point. */
    private TreeSet<Float> gaps(List<Line> lines) {
        TreeSet<Float> gaps = new TreeSet<>();
        for (Line line : lines) {
            for (int i = 1; i < line.pieces().size(); i++) {
                float before = line.pieces().get(i - 1).right();
                float after = line.pieces().get(i).left();
                float nearest = sheet.left() + NARROWEST_COLUMN * sheet.width();
                float farthest = sheet.right() - NARROWEST_COLUMN * sheet.width();
                // the right column begins at one place; where the left one ends differs from line to line
                float gap = Math.round(after - NARROWEST_GAP / 2 - 0.5f);
                if (after - before >= NARROWEST_GAP && nearest < gap && gap < farthest) {
                    gaps.add(gap);
                }
            }
        }
        return gaps;
    }

    /** What stands on both sides, from where both begin; none where nothing stands side by side. */
    private static Optional<Pair> columns(List<Line> lines, int from, int end, float gap) {
        int first = from;
        while (first < end && !isBeside(lines.subList(first, end), gap)) {
            first++;
        }
        int last = end;
        while (last > first && !isOn(lines.get(last - 1), gap, false)) {
            last--;
        }
        // a left column that is longer than the right one
        while (last > first
                && last < end
                && lines.get(last).y() - lines.get(last - 1).y()
                        < WIDEST_PITCH * lines.get(last).size()) {
            last++;
        }
        if (last - first < FEWEST_LINES_AGAIN) {
            return Optional.empty();
        }
        List<Line> own = lines.subList(first, last);
        return Optional.of(new Pair(first, last, gap, side(own, gap, true), side(own, gap, false)));
    }

    /** Whether the first of some lines has the other column beside it: in itself, or in the next line, a little below. */
    private static boolean isBeside(List<Line> lines, float gap) {
        Line first = lines.get(0);
        List<Line> beside = lines.stream()
                .limit(2)
                .filter(l -> l.y() - first.y() < 0.9f * first.size())
                .toList();
        return beside.stream().anyMatch(l -> isOn(l, gap, true))
                && beside.stream().anyMatch(l -> isOn(l, gap, false));
    }

    private static boolean isOn(Line line, float gap, boolean left) {
        return line.pieces().stream().anyMatch(p -> p.left() < gap == left);
    }

    private static List<Line> side(List<Line> lines, float gap, boolean left) {
        return lines.stream()
                .filter(l -> isOn(l, gap, left))
                .map(l -> l.of(
                        l.pieces().stream().filter(p -> p.left() < gap == left).toList()))
                .toList();
    }

    /** Two columns: the lines that they are made of, and what stands on each side. */
    private record Pair(int from, int end, float gap, List<Line> left, List<Line> right) {

        boolean isBefore(Pair other) {
            return from < other.end && other.from < end
                    ? left.size() + right.size() > other.left.size() + other.right.size()
                    : from < other.from;
        }

        boolean have(int lines) {
            return left.size() >= lines && right.size() >= lines;
        }

        /** Whether this part of the lines reach the edge of their column, as sentences do that go on. */
        boolean areText(double part) {
            return isText(left, part) && isText(right, part);
        }

        private static boolean isText(List<Line> lines, double part) {
            Edges edges = Edges.of(lines);
            long full = lines.stream().filter(edges::isFull).count();
            double words = lines.stream()
                    .mapToInt(l -> l.plain().split(" ").length)
                    .average()
                    .orElse(0);
            return full >= part * lines.size() && words >= FEWEST_WORDS;
        }

        /** Whether paragraphs begin without regard to the other side; the rows of a table begin on both at once. */
        boolean areApart() {
            List<Float> ofLeft = tops(left);
            List<Float> ofRight = tops(right);
            long both = ofLeft.stream()
                    .filter(y -> ofRight.stream().anyMatch(other -> Math.abs(y - other) < SAME_TOP))
                    .count();
            return 2 * both <= Math.min(ofLeft.size(), ofRight.size());
        }

        /** Of the lines that stand far below the one before. */
        private static List<Float> tops(List<Line> lines) {
            List<Float> tops = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.y() - lines.get(i - 1).y() > WIDEST_PITCH * line.size()) {
                    tops.add(line.y());
                }
            }
            return tops;
        }

        Part part(List<Line> lines) {
            return new Part(Edges.of(lines), lines);
        }
    }
}
