package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/** Recognises the letters of a page that are struck out: a drawn line crosses their middle, from the edge of a letter to that of another. */
final class Strikes {

    /** A page with more is a drawing. */
    private static final int MOST_RULES = 2_000;
    /** How far above the base line letters are crossed, in units of the font's size: a line below words is lower. */
    private static final float LOWEST = 0.15f;

    private static final float HIGHEST = 0.45f;
    /** How deep an end may stand in a letter, in points; lines that lie across words by chance end anywhere. */
    private static final float DEEPEST = 1.2f;
    /** How much of a line letters cover at least. */
    private static final float COVERED = 0.6f;

    private final Set<TextPosition> letters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Rule> rules = new HashSet<>();

    private Strikes() {}

    /** That none are. */
    static Strikes none() {
        return new Strikes();
    }

    /** Of a page's letters, blanks among them. */
    static Strikes of(List<TextPosition> letters, List<Rule> rules) {
        Strikes struck = new Strikes();
        List<Rule> across = rules.stream()
                .filter(r -> r.across() && r.thickness() <= Rule.NEAR)
                .toList();
        if (across.isEmpty() || across.size() > MOST_RULES) {
            return struck;
        }
        List<Rule> down = rules.stream().filter(r -> !r.across()).toList();
        TreeMap<Float, List<TextPosition>> byBase = new TreeMap<>();
        letters.stream()
                .filter(l -> l.getDir() == 0)
                .forEach(l -> byBase.computeIfAbsent(l.getYDirAdj(), y -> new ArrayList<>())
                        .add(l));
        float largest = 0;
        for (TextPosition letter : letters) {
            largest = Math.max(largest, letter.getFontSizeInPt());
        }
        for (Rule rule : across) {
            List<TextPosition> crossed =
                    byBase.subMap(rule.at(), true, rule.at() + HIGHEST * largest, true).values().stream()
                            .flatMap(List::stream)
                            .filter(l -> crosses(rule, l))
                            .toList();
            if (!crossed.isEmpty() && isAlong(rule, crossed) && !isBorder(rule, down)) {
                crossed.stream().filter(l -> within(rule, l)).forEach(struck.letters::add);
                struck.rules.add(rule);
            }
        }
        return struck;
    }

    boolean contains(TextPosition letter) {
        return letters.contains(letter);
    }

    /** What else a page has: a line through words is none of a table. */
    Page.Drawn takenOut(Page.Drawn drawn) {
        List<Rule> others =
                drawn.rules().stream().filter(r -> !rules.contains(r)).toList();
        return new Page.Drawn(drawn.pictures(), drawn.covered(), drawn.paths(), others);
    }

    private static boolean crosses(Rule rule, TextPosition letter) {
        float above = (letter.getYDirAdj() - rule.at()) / Math.max(1, letter.getFontSizeInPt());
        return LOWEST <= above && above <= HIGHEST && left(letter) < rule.to() && right(letter) > rule.from();
    }

    private static boolean within(Rule rule, TextPosition letter) {
        float middle = (left(letter) + right(letter)) / 2;
        return rule.from() <= middle && middle <= rule.to();
    }

    /** Whether letters stand along it from end to end, and it ends in none of them. */
    private static boolean isAlong(Rule rule, List<TextPosition> crossed) {
        double covered = 0;
        for (TextPosition letter : crossed) {
            float length = Math.min(right(letter), rule.to()) - Math.max(left(letter), rule.from());
            float outside = right(letter) - left(letter) - length;
            if (!isBlank(letter) && Math.min(length, outside) > DEEPEST) {
                return false;
            }
            covered += length;
        }
        return covered >= COVERED * (rule.to() - rule.from());
    }

    /** Whether it leads from one standing line to another, as the borders of cells do, also where words do not fit in. */
    private static boolean isBorder(Rule rule, List<Rule> down) {
        List<Float> crossing =
                down.stream().filter(rule::crosses).map(Rule::at).sorted().toList();
        return !crossing.isEmpty()
                && crossing.get(0) <= rule.from() + Rule.NEAR
                && crossing.get(crossing.size() - 1) >= rule.to() - Rule.NEAR;
    }

    private static boolean isBlank(TextPosition letter) {
        return letter.getUnicode() == null || letter.getUnicode().isBlank();
    }

    private static float left(TextPosition letter) {
        return letter.getXDirAdj();
    }

    private static float right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }
}
