package vn.congkhai.importer.block;

import java.util.Objects;

/**
 * Where something stands in a source file.
 *
 * @param number from 1; 0 when nothing better than the file is known
 */
public record Location(Unit unit, int number) {

    /** Not of the file's text: its name, or a wish of the caller. */
    public static final Location NOWHERE = new Location(Unit.FILE, 0);

    /** What is counted. */
    public enum Unit {
        FILE,
        /** Pages of a PDF. */
        PAGE,
        /** Lines of a text. */
        LINE,
        /** Paragraphs of a Word document, which knows neither pages nor lines. */
        PARAGRAPH
    }

    public Location {
        Objects.requireNonNull(unit);
        if (number < 0) {
            throw new IllegalArgumentException("number " + number);
        }
    }

    /** A page of a PDF, from 1. */
    public static Location page(int number) {
        return new Location(Unit.PAGE, number);
    }

    /** A line of a text, from 1; 0 where no line is known. */
    public static Location line(int number) {
        return new Location(Unit.LINE, number);
    }

    /** A paragraph of a Word document, from 1. */
    public static Location paragraph(int number) {
        return new Location(Unit.PARAGRAPH, number);
    }
}
