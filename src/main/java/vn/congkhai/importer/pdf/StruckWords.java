package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/** Takes struck-out words out of a PDF's pages, and tells each stretch of them; a paper that is mostly struck out stays whole. */
final class StruckWords {

    /** Words stand as near, in units of the font's size; what stands farther off is in another column. */
    private static final float NEAR = 0.5f;

    private StruckWords() {}

    static List<Page> takenOut(List<Page> pages, List<Loss> losses) {
        long letters = pages.stream().mapToLong(Page::letters).sum();
        List<Loss> told = new ArrayList<>();
        long struck = 0;
        for (Page page : pages) {
            for (String words : stretches(page)) {
                struck += words.codePoints().filter(Character::isLetter).count();
                told.add(Loss.ofWords(
                        Fault.IMPORT_STRUCK, Location.page(page.lines().get(0).page()), words));
            }
        }
        if (2 * struck > letters) {
            losses.add(Loss.ofWords(
                    Fault.IMPORT_STRUCK_KEPT, told.get(0).at(), told.get(0).words()));
            return pages;
        }
        losses.addAll(told);
        return pages.stream().map(StruckWords::rest).toList();
    }

    /** The words, as far as no others stand between them. */
    private static List<String> stretches(Page page) {
        List<String> stretches = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Line line : page.lines()) {
            List<Line.Piece> struck = new ArrayList<>();
            for (Line.Piece piece : line.pieces()) {
                if (piece.style().struck()) {
                    struck.add(piece);
                } else {
                    close(open, line.of(struck), stretches);
                    struck.clear();
                }
            }
            open.append(line.of(struck).plain()).append(' ');
        }
        close(open, new Line(0, 0, List.of()), stretches);
        return stretches;
    }

    private static void close(StringBuilder open, Line last, List<String> stretches) {
        String words = open.append(last.plain()).toString().strip();
        if (!words.isEmpty()) {
            stretches.add(words);
        }
        open.setLength(0);
    }

    private static Page rest(Page page) {
        List<Grid> grids = Grid.of(page.drawn().rules());
        return page.with(page.lines().stream()
                .map(line -> line.of(new Rest(grids).of(line)))
                .filter(line -> !line.pieces().isEmpty())
                .toList());
    }

    /** What is left of a line; it takes the room of the words that stood beside it, so that no columns seem to begin there. */
    private record Rest(List<Grid> grids) {

        List<Line.Piece> of(Line line) {
            List<Line.Piece> rest = new ArrayList<>();
            List<Line.Piece> struck = new ArrayList<>();
            for (Line.Piece piece : line.pieces()) {
                if (piece.style().struck()) {
                    struck.add(piece);
                } else {
                    rest.add(struck.isEmpty() ? piece : beside(struck, rest, piece));
                    struck.clear();
                }
            }
            if (!struck.isEmpty() && !rest.isEmpty()) {
                widenLast(rest, struck);
            }
            return rest;
        }

        /** A piece behind struck words: where it stands nearer to them than what is before them, it begins where they do. */
        private Line.Piece beside(List<Line.Piece> struck, List<Line.Piece> before, Line.Piece piece) {
            float from = struck.get(0).left();
            float behind = piece.left() - right(struck);
            boolean first =
                    before.isEmpty() || from - before.get(before.size() - 1).right() > behind;
            if (!first) {
                widenLast(before, struck);
                return piece;
            }
            boolean near = behind < NEAR * piece.size() && inOneCell(from, piece.left(), piece);
            return near ? piece.from(from) : piece;
        }

        private void widenLast(List<Line.Piece> rest, List<Line.Piece> struck) {
            Line.Piece last = rest.get(rest.size() - 1);
            float end = Math.max(last.right(), right(struck));
            boolean near = struck.get(0).left() - last.right() < NEAR * last.size();
            if (near && inOneCell(last.right(), end, last)) {
                rest.set(rest.size() - 1, last.to(end));
            }
        }

        private boolean inOneCell(float left, float right, Line.Piece piece) {
            return grids.stream().noneMatch(g -> g.parts(left, right, piece.y() - 0.3f * piece.size()));
        }

        private static float right(List<Line.Piece> struck) {
            return struck.get(struck.size() - 1).right();
        }
    }
}
