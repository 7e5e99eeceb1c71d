package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.problem.Fault;

/**
 * Makes Markdown footnotes of superscript digits and the paragraphs that begin with them. A digit is a mark only where
 * there is a footnote for it, so that m², km² and powers with a sign (10⁻³) stay.
 */
final class Footnotes {

    private static final Pattern NOTE = Pattern.compile("([" + RaisedDigits.ALL + "]+)\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern MARK =
            Pattern.compile("(?<!(?<!\\p{L})[kcdm]?m)(?<![⁻⁺" + RaisedDigits.ALL + "])[" + RaisedDigits.ALL + "]+");

    private static final Pattern SURE_MARK = Pattern.compile(RaisedDigits.SURE + "([" + RaisedDigits.ALL + "]+)");

    private final Pattern pattern;
    private final List<Block> body = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<Block.Text> notes = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** Where the paper says which are marks, no other raised digits are: powers stay. */
    private Footnotes(boolean sure) {
        pattern = sure ? SURE_MARK : MARK;
    }

    /**
     * The text with marks, the notes as Markdown definitions, and how many found their mark.
     *
     * @param lone notes without a mark
     */
    record Placed(List<Block> body, List<String> definitions, int count, List<Loss> lone) {}

    static Placed place(List<Block> blocks) {
        boolean sure = blocks.stream()
                .flatMap(b -> b.texts().stream())
                .anyMatch(t -> t.markdown().contains(RaisedDigits.SURE));
        Footnotes footnotes = new Footnotes(sure);
        footnotes.collect(blocks);
        return footnotes.place();
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            if (PageBreaks.isFootnote(block)) {
                Matcher m = NOTE.matcher(((Block.Text) block).markdown());
                if (m.matches()) {
                    numbers.add(m.group(1));
                    notes.add(((Block.Text) block).with(m.group(2).replace(RaisedDigits.SURE, "")));
                    continue;
                }
            }
            body.add(block);
        }
    }

    private Placed place() {
        List<Block> marked = new ArrayList<>();
        for (Block block : body) {
            if (block instanceof Block.Text text) {
                marked.add(text.with(mark(text.markdown())));
            } else {
                marked.add(markTable((Block.Table) block));
            }
        }
        List<String> definitions = new ArrayList<>();
        List<Loss> lone = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            int nth = seen.merge(numbers.get(i), 1, Integer::sum);
            Block.Text note = notes.get(i);
            if (nth <= used.getOrDefault(numbers.get(i), 0)) {
                definitions.add("[^" + label(numbers.get(i), nth) + "]: "
                        + note.markdown().replace("\n", " "));
            } else {
                marked.add(note.with(numbers.get(i) + " " + note.markdown()).as(Block.Role.PARAGRAPH));
                lone.add(new Loss(Fault.IMPORT_FOOTNOTE_LONE, note.at(), numbers.get(i) + " " + note.plain()));
            }
        }
        return new Placed(marked, definitions, definitions.size(), lone);
    }

    private Block.Table markTable(Block.Table table) {
        return new Block.Table(
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(c -> new Block.Cell(
                                        c.texts().stream()
                                                .map(t -> t.with(mark(t.markdown())))
                                                .toList(),
                                        c.columns(),
                                        c.rows(),
                                        c.header()))
                                .toList())
                        .toList(),
                table.at());
    }

    private String mark(String markdown) {
        String marked = pattern.matcher(markdown).replaceAll(r -> {
            String number = r.group().replace(RaisedDigits.SURE, "");
            long there = numbers.stream().filter(number::equals).count();
            int nth = used.getOrDefault(number, 0) + 1;
            if (nth > there) {
                return number;
            }
            used.put(number, nth);
            return "[^" + label(number, nth) + "]";
        });
        return marked.replace(RaisedDigits.SURE, "");
    }

    /** Papers that number their footnotes anew on each page have a number several times. */
    private static String label(String superscript, int nth) {
        StringBuilder digits = new StringBuilder();
        superscript.chars().forEach(c -> digits.append(RaisedDigits.ALL.indexOf(c)));
        return nth == 1 ? digits.toString() : digits + "-" + nth;
    }
}
