package vn.congkhai.importer.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Follows what a page draws (ISO 32000-1, section 8.5) and keeps the lines that lie or stand: drawn, or thin areas. */
final class Pen {

    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLS = Set.of("f", "F", "f*");
    /** A page with more is a drawing. */
    private static final int MOST = 20_000;

    private static final double SLANT = 1;
    private static final double THICKEST = 3;
    private static final double SHORTEST = 4;

    /** What was drawn without lifting the pen: its stretches, each as a box, and all of it. */
    private static final class Figure {
        private final List<Rectangle2D> stretches = new ArrayList<>();
        private final Rectangle2D whole;
        private final Point2D start;
        private Point2D here;

        Figure(Point2D start) {
            this.start = start;
            this.here = start;
            this.whole = new Rectangle2D.Double(start.getX(), start.getY(), 0, 0);
        }

        void lineTo(Point2D point) {
            Rectangle2D stretch = new Rectangle2D.Double();
            stretch.setFrameFromDiagonal(here, point);
            stretches.add(stretch);
            whole.add(point);
            here = point;
        }
    }

    private final List<Figure> figures = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int drawn;

    /** The lines; none of a page that is a drawing. */
    List<Rule> rules() {
        return drawn > MOST ? List.of() : rules;
    }

    /**
     * Takes an operator.
     *
     * @param page leads from its numbers to points from the left and the top of the page
     * @param width of the lines that are drawn, in the same numbers
     */
    void draw(String operator, List<COSBase> operands, Matrix page, float width) {
        if (drawn > MOST) {
            return;
        }
        if (STROKES.contains(operator)) {
            boolean closed = operator.startsWith("s") || operator.startsWith("b");
            figures.stream().filter(f -> closed).forEach(f -> f.lineTo(f.start));
            figures.forEach(f -> f.stretches.forEach(s -> stroke(s, width * Math.abs(page.getScalingFactorY()))));
            figures.clear();
        } else if (FILLS.contains(operator)) {
            figures.forEach(f -> fill(f.whole));
            figures.clear();
        } else if (operator.equals("n")) {
            figures.clear();
        } else {
            follow(operator, numbers(operands), page);
        }
    }

    private void follow(String operator, float[] n, Matrix page) {
        boolean line = operator.equals("l") && n.length == 2 && !figures.isEmpty();
        if (operator.equals("m") && n.length == 2) {
            figures.add(new Figure(page.transformPoint(n[0], n[1])));
        } else if (operator.equals("re") && n.length == 4) {
            Figure box = new Figure(page.transformPoint(n[0], n[1]));
            box.lineTo(page.transformPoint(n[0] + n[2], n[1]));
            box.lineTo(page.transformPoint(n[0] + n[2], n[1] + n[3]));
            box.lineTo(page.transformPoint(n[0], n[1] + n[3]));
            box.lineTo(box.start);
            figures.add(box);
        } else if (line || operator.equals("h") && !figures.isEmpty()) {
            Figure last = figures.get(figures.size() - 1);
            last.lineTo(line ? page.transformPoint(n[0], n[1]) : last.start);
        } else {
            return;
        }
        drawn++;
    }

    private static float[] numbers(List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }

    private void stroke(Rectangle2D stretch, float width) {
        if (Math.min(stretch.getWidth(), stretch.getHeight()) <= SLANT) {
            keep(stretch, width);
        }
    }

    private void fill(Rectangle2D area) {
        double thickness = Math.min(area.getWidth(), area.getHeight());
        if (thickness <= THICKEST) {
            keep(area, (float) thickness);
        }
    }

    private void keep(Rectangle2D box, float thickness) {
        boolean across = box.getWidth() >= box.getHeight();
        double length = across ? box.getWidth() : box.getHeight();
        if (length >= SHORTEST) {
            double from = across ? box.getMinX() : box.getMinY();
            double at = across ? box.getCenterY() : box.getCenterX();
            rules.add(new Rule(across, (float) at, (float) from, (float) (from + length), thickness));
        }
    }
}
