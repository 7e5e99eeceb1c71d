package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.congkhai.importer.block.Inline;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.importer.block.Runs;

/**
 * A line of a PDF's page.
 *
 * @param y of the base line, in points from the top
 * @param pieces from left to right
 */
record Line(int page, float y, List<Piece> pieces) {

    /** Wider than a gap between justified words, in units of the font's size. */
    private static final float COLUMN_GAP = 1.8f;

    Line {
        pieces = pieces.stream().sorted(Comparator.comparing(Piece::left)).toList();
    }

    /**
     * Letters of one style without a gap.
     *
     * @param size of the font, in points
     */
    record Piece(String text, float left, float right, float y, float size, Style style) {
        Piece in(Style other) {
            return new Piece(text, left, right, y, size, other);
        }

        /** The same, beginning at another place. */
        Piece from(float otherLeft) {
            return new Piece(text, otherLeft, right, y, size, style);
        }

        /** The same, ending at another place. */
        Piece to(float otherRight) {
            return new Piece(text, left, otherRight, y, size, style);
        }

        boolean digits() {
            return text.matches("\\d{1,3}");
        }
    }

    /**
     * How letters look.
     *
     * @param unseen whether they are drawn without ink, or covered by a picture
     * @param struck whether a line is drawn through them
     */
    record Style(boolean bold, boolean italic, boolean unseen, boolean struck) {}

    /** A part of it. */
    Line of(List<Piece> some) {
        return new Line(page, y, some);
    }

    float left() {
        return pieces.get(0).left();
    }

    float right() {
        return (float) pieces.stream().mapToDouble(Piece::right).max().orElse(0);
    }

    /** The size of most of its letters. */
    float size() {
        return pieces.stream()
                .max(Comparator.comparingInt(p -> p.text().length()))
                .map(Piece::size)
                .orElse(0f);
    }

    boolean isBold() {
        return pieces.stream()
                        .filter(p -> p.text().chars().anyMatch(Character::isLetter))
                        .allMatch(p -> p.style().bold())
                && pieces.stream().anyMatch(p -> p.style().bold());
    }

    String plain() {
        Runs runs = new Runs();
        addTo(runs);
        return Inline.spaces(runs.plain());
    }

    /** Adds its words, small raised digits as superscript ones. */
    void addTo(Runs runs) {
        float body = size();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean gap = i > 0 && piece.left() - pieces.get(i - 1).right() > 0.12f * Math.max(piece.size(), body);
            if (gap) {
                runs.add(" ", piece.style().bold(), piece.style().italic());
            }
            String text = piece.digits() && isRaised(piece, gap) ? RaisedDigits.raised(piece.text()) : piece.text();
            runs.add(text, piece.style().bold(), piece.style().italic());
        }
    }

    /** Office programs make raised letters far smaller; browsers make them hardly smaller and raise them more. */
    private boolean isRaised(Piece piece, boolean gap) {
        float above = (y - piece.y()) / size();
        float scale = piece.size() / size();
        return scale < 0.8f && above > 0.08f || scale < 0.9f && above > 0.2f && !gap;
    }

    /** The line cut where gaps are wide: the columns of a header or a table. */
    List<Line> segments() {
        List<Line> segments = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean wide = !open.isEmpty()
                    && piece.left() - open.get(open.size() - 1).right() > COLUMN_GAP * Math.max(9, piece.size());
            if (wide) {
                segments.add(new Line(page, y, open));
                open = new ArrayList<>();
            }
            open.add(piece);
        }
        segments.add(new Line(page, y, open));
        return segments;
    }
}
