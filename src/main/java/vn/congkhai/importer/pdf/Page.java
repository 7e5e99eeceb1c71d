package vn.congkhai.importer.pdf;

import java.util.List;
import java.util.stream.Collectors;
import vn.congkhai.viet.UnseenLetters;

/**
 * A page of a PDF.
 *
 * @param height in points, as the page is shown
 * @param lines from top to bottom, with what nobody sees
 * @param across words across the page; empty where it has none
 * @param notes the words of each note, stamp, signature and form field
 */
record Page(float height, List<Line> lines, String across, List<String> notes, Drawn drawn) {

    /** A stamp or a mark of the scanner's program on a picture has fewer letters. */
    private static final int FEWEST_LETTERS = 60;

    private static final int FEWEST_PATHS = 20;

    Page {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * What stands on a page besides letters.
     *
     * @param covered whether pictures cover most of it
     * @param paths lines and areas
     * @param rules straight lines, as tables have them
     */
    record Drawn(int pictures, boolean covered, int paths, List<Rule> rules) {
        Drawn {
            rules = List.copyOf(rules);
        }
    }

    /** Whether its text was read by the scanner's program and laid beneath the picture, where nobody sees it. */
    boolean isReadByScanner() {
        return unseenLetters() > letters() - unseenLetters();
    }

    /** Whether it shows words that are no text. */
    boolean isPicture() {
        return drawn.covered() && letters() < FEWEST_LETTERS
                || lines.isEmpty() && (drawn.pictures() > 0 || drawn.paths() >= FEWEST_PATHS);
    }

    /** The same page with other lines. */
    Page with(List<Line> others) {
        return new Page(height, others, across, notes, drawn);
    }

    long letters() {
        return letters(lines);
    }

    /** Signs of which the file does not say what letters they are. */
    long lost() {
        return lines.stream()
                .flatMap(l -> l.pieces().stream())
                .flatMapToInt(p -> p.text().chars())
                .filter(c -> c == UnseenLetters.LOST)
                .count();
    }

    /** The lines that are seen; all of them where a scanner's program wrote them. */
    List<Line> seen() {
        return isReadByScanner() ? lines : part(false);
    }

    /** The words that nobody sees; none where a scanner's program wrote them. */
    String hidden() {
        return isReadByScanner() ? "" : part(true).stream().map(Line::plain).collect(Collectors.joining(" "));
    }

    private long unseenLetters() {
        return letters(part(true));
    }

    private List<Line> part(boolean unseen) {
        return lines.stream()
                .map(l -> new Line(
                        l.page(),
                        l.y(),
                        l.pieces().stream()
                                .filter(p -> p.style().unseen() == unseen)
                                .toList()))
                .filter(l -> !l.pieces().isEmpty())
                .toList();
    }

    private static long letters(List<Line> lines) {
        return lines.stream()
                .flatMap(l -> l.pieces().stream())
                .flatMapToInt(p -> p.text().chars())
                .filter(Character::isLetter)
                .count();
    }
}
