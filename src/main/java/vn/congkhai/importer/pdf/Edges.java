package vn.congkhai.importer.pdf;

import java.util.Comparator;
import java.util.List;

/** Between which edges the lines of a text stand, in points from the left: those of the sheet, or of a column on it. */
record Edges(float left, float right) {

    private static final float FARTHEST = 60;

    static Edges of(List<Line> lines) {
        return new Edges(
                outermost(lines.stream().map(Line::left).sorted().toList()),
                outermost(lines.stream()
                        .map(Line::right)
                        .sorted(Comparator.reverseOrder())
                        .toList()));
    }

    /** The outermost edge that two lines share; the outermost of all where none is near it. */
    private static float outermost(List<Float> outermostFirst) {
        for (int i = 1; i < outermostFirst.size(); i++) {
            boolean far = Math.abs(outermostFirst.get(i) - outermostFirst.get(0)) > FARTHEST;
            if (far) {
                break;
            }
            if (Math.abs(outermostFirst.get(i) - outermostFirst.get(i - 1)) < 2) {
                return outermostFirst.get(i - 1);
            }
        }
        return outermostFirst.isEmpty() ? 0 : outermostFirst.get(0);
    }

    float middle() {
        return (left + right) / 2;
    }

    float width() {
        return right - left;
    }

    /** Whether a line's first word had no room left on the line before. */
    boolean fits(Line last, Line line) {
        String first = line.plain().split(" ", 2)[0];
        float width = first.length() * line.size() * 0.5f;
        return last.right() + width + line.size() * 0.25f >= right - 2;
    }

    boolean isFull(Line line) {
        return line.right() > right - 0.12f * width();
    }

    boolean isCentred(Line line) {
        float before = line.left() - left;
        float after = right - line.right();
        return before > 30 && after > 30 && Math.abs(before - after) < 24;
    }
}
