package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.importer.block.Runs;

/** The footnotes of a PDF's page: smaller lines at its end, each note beginning with its number. */
final class PageFootnotes {

    private static final float SMALLER = 0.9f;
    private static final Pattern NOTE = Pattern.compile("\\d{1,3}\\s*\\D.*|[" + RaisedDigits.ALL + "]+.*");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})\\s*(.*)$", Pattern.DOTALL);

    private PageFootnotes() {}

    /** Takes the lines of the footnotes out of a page's lines; small print that lists recipients is none. */
    static List<Line> take(List<Line> lines, float bodySize) {
        int from = lines.size();
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).size() <= SMALLER * bodySize; i--) {
            if (NOTE.matcher(lines.get(i).plain()).matches()) {
                from = i;
            }
        }
        List<Line> end = lines.subList(from, lines.size());
        if (end.stream().anyMatch(l -> l.plain().startsWith("- "))) {
            return List.of();
        }
        List<Line> taken = List.copyOf(end);
        end.clear();
        return taken;
    }

    /** The notes, each with its number in superscript digits. */
    static List<Block> blocks(List<Line> lines) {
        List<Block> notes = new ArrayList<>();
        Runs runs = new Runs();
        for (Line line : lines) {
            if (NOTE.matcher(line.plain()).matches() && !runs.isEmpty()) {
                notes.add(note(runs, line.page()));
                runs = new Runs();
            } else if (!runs.isEmpty()) {
                runs.add(" ", false, false);
            }
            line.addTo(runs);
        }
        if (!runs.isEmpty()) {
            notes.add(note(runs, lines.get(0).page()));
        }
        return notes;
    }

    private static Block.Text note(Runs runs, int page) {
        String markdown = runs.markdown();
        Matcher m = NUMBER.matcher(markdown);
        String marked = m.matches() ? RaisedDigits.superscript(m.group(1)) + " " + m.group(2) : markdown;
        return new Block.Text(Block.Role.FOOTNOTE, marked, Location.page(page));
    }
}
