package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Inline;

/** Tells headings from bold lines and from numbered lines that introduce a text, and gives them levels from 2. */
final class Headings {

    private static final int FIRST_LEVEL = 2;
    private static final int LONGEST = 220;
    private static final Pattern ROMAN = Pattern.compile("(?:[IVX]{1,6}[.)]|[Pp]hần|PHẦN|Chương|CHƯƠNG)\\s.*");
    private static final Pattern APPENDIX = Pattern.compile("(?:PHỤ LỤC|Phụ lục)(?:\\s.*)?");
    private static final Pattern ARTICLE = Pattern.compile("(?:Điều|Mục|MỤC)\\s+\\d+.*");
    private static final Pattern ARABIC = Pattern.compile("\\d{1,2}[.)]\\s.*");
    private static final Pattern NESTED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})++[.)]?\\s.*");
    private static final Pattern ENDED = Pattern.compile(".*[.;,:!?…](?:\\[\\^[\\d-]+\\])?$");
    private static final Pattern STAR = Pattern.compile("\\*{3}\\s+(.+?)\\*{2}", Pattern.DOTALL);

    /** A heading's words with its rank: smaller is higher. */
    private record Ranked(String words, int rank) {}

    private final List<Block> blocks;

    private Headings(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** A block as it is written: with a level of heading, or 0. */
    record Leveled(Block block, int level) {}

    static List<Leveled> level(List<Block> blocks) {
        return new Headings(blocks).level();
    }

    private List<Leveled> level() {
        List<Optional<Ranked>> found = new ArrayList<>();
        TreeSet<Integer> ranks = new TreeSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Ranked> heading = heading(i);
            heading.ifPresent(h -> ranks.add(h.rank));
            found.add(heading);
        }
        List<Leveled> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (found.get(i).isPresent()) {
                Ranked heading = found.get(i).get();
                Block.Text text = (Block.Text) block;
                int level = FIRST_LEVEL + ranks.headSet(heading.rank).size();
                out.add(new Leveled(text.with(heading.words.replace("\n", " ")).as(Block.Role.HEADING), level));
            } else {
                out.add(new Leveled(block, 0));
            }
        }
        return out;
    }

    private Optional<Ranked> heading(int i) {
        if (!(blocks.get(i) instanceof Block.Text text)) {
            return Optional.empty();
        }
        String words = text.insideBold().orElse(text.markdown());
        var star = STAR.matcher(text.markdown());
        if (star.matches()) {
            return Optional.of(new Ranked("\\* " + star.group(1).strip(), 3));
        }
        String plain = Inline.plain(words);
        boolean marked = text.role() == Block.Role.HEADING || text.role() == Block.Role.PARAGRAPH && text.isBold();
        if (marked && plain.length() <= LONGEST && plain.chars().anyMatch(Character::isLetterOrDigit)) {
            return Optional.of(new Ranked(words, rank(plain)));
        }
        if (text.role() != Block.Role.PARAGRAPH || plain.length() > LONGEST) {
            return Optional.empty();
        }
        boolean part = ROMAN.matcher(plain).matches() && (capitals(plain) || introduces(i, plain));
        boolean item = ARABIC.matcher(plain).matches() && introduces(i, plain);
        boolean appendix = APPENDIX.matcher(plain).matches()
                && plain.length() < 40
                && !ENDED.matcher(plain).matches();
        return part || item || appendix ? Optional.of(new Ranked(words, rank(plain))) : Optional.empty();
    }

    private static boolean capitals(String plain) {
        String after = plain.replaceFirst("^\\S+\\s+", "");
        return after.equals(after.toUpperCase(Locale.ROOT));
    }

    /** A numbered line without an end, before a paragraph or list that does not go on with the numbers. */
    private boolean introduces(int i, String plain) {
        if (ENDED.matcher(plain).matches() || i + 1 >= blocks.size()) {
            return false;
        }
        if (!(blocks.get(i + 1) instanceof Block.Text next)) {
            return true;
        }
        String after = next.plain();
        boolean sameKind = ARABIC.matcher(plain).matches()
                        && ARABIC.matcher(after).matches()
                || ROMAN.matcher(plain).matches() && ROMAN.matcher(after).matches();
        return !sameKind;
    }

    private static int rank(String plain) {
        if (ROMAN.matcher(plain).matches() || APPENDIX.matcher(plain).matches()) {
            return 0;
        }
        if (ARTICLE.matcher(plain).matches()) {
            return 1;
        }
        if (ARABIC.matcher(plain).matches() && !NESTED.matcher(plain).matches()) {
            return 2;
        }
        return 3;
    }
}
