package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Inline;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.NoticeType;

/**
 * The head of a paper (Decree 30/2020, Appendix I, boxes 1–5): motto, issuer, number, place and date, type, title.
 */
final class HeaderBlock {

    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_LINE = 400;
    private static final Pattern MOTTO =
            Pattern.compile("(?i)(?u).*(?:cộng\\s*h(?:òa|oà)\\s*xã\\s*hội|độc\\s*lập\\s*[-–—]+\\s*tự\\s*do).*");
    /** The motto's last words, where a narrow column breaks it. */
    private static final Pattern MOTTO_END =
            Pattern.compile("(?:(?:(?:HỘI )?CHỦ )?NGHĨA )?(?:VIỆT )?NAM|(?:VIỆT NAM)|(?:Tự do - )?Hạnh phúc");

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)^s[ốo]\\s*:?[.…_\\s]*(\\d{0,6}\\s*\\p{Lu}?)[.…_\\s]*((?:/\\s*\\d{4})?\\s*[/-]\\s*\\p{L}[\\p{L}\\d]*(?:\\s*[-/.&]\\s*\\p{L}[\\p{L}\\d]*)*)?[.…\\s]*$");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:([^/]{2,60}?)\\s*,)?\\s*ngày\\s*([\\d.…_]*)\\s*tháng\\s*([\\d.…_]*)\\s*năm\\s*(\\d{4}|[.…_\\d]*)\\.?$");
    private static final Pattern SHORT_DATE = Pattern.compile(
            "(?iu)^(?:([^/]{2,60}?)\\s*,)?\\s*ngày\\s*(\\d{1,2}|[.…_]*)\\s*[/.-]\\s*(\\d{1,2}|[.…_]*)\\s*[/.-]\\s*(\\d{4}|[.…_]*)\\.?$");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:(?:\\d{1,2}|[IVX]+|[a-zđ])[.)]|(?iu:phần|chương|mục|điều)\\s+(?:\\d+|[IVX]+|thứ)\\b)).*",
            Pattern.DOTALL);
    private static final Pattern BODY_BEGINS = Pattern.compile(
            "(?:Kính gửi|Nơi nhận|" + Lines.AUTHORITY + "\\p{Lu}|Căn cứ|Thực hiện|Ngày \\d).*", Pattern.DOTALL);
    /** Who decides, between the title of a decision and its grounds. */
    private static final Pattern AUTHOR = Pattern.compile("(?:CHỦ TỊCH|[ỦU][YỶ] BAN|HỘI ĐỒNG)\\P{Ll}*");

    private static final Pattern BODY_NAME = Pattern.compile(
            ".*(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|VĂN PHÒNG|PHÒNG|SỞ|BAN|HUYỆN|TỈNH|XÃ|THỊ TRẤN|QUẬN|PHƯỜNG|THÀNH PHỐ).*");

    private final List<Block> blocks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Line> issuer = new ArrayList<>();
    private final Subject subject = new Subject();
    private final List<Line> unknown = new ArrayList<>();
    private Optional<String> dateWords = Optional.empty();
    private int end;

    /** A line of the head. */
    record Line(String text, Block.Text block) {}

    private HeaderBlock(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The head of a paper's blocks. */
    static HeaderBlock read(List<Block> blocks) {
        HeaderBlock header = new HeaderBlock(blocks);
        header.read();
        return header;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How many blocks belong to it. */
    int end() {
        return end;
    }

    /** Lines before the type that are none of the known elements. */
    List<Line> unknown() {
        return unknown;
    }

    /** The capital lines that name the issuing body, one below the other. */
    List<Line> issuer() {
        return issuer;
    }

    /** The date line as printed, where it has no whole date. */
    Optional<String> dateWords() {
        return dateWords;
    }

    Optional<Finding> finding(Field field) {
        return findings.stream().filter(f -> f.field() == field).findFirst();
    }

    private void read() {
        int type = typeLine();
        if (type >= 0) {
            for (int i = 0; i < type; i++) {
                element(i, true);
            }
            subject.finding().ifPresent(findings::add);
            typeAndTitle(type);
            return;
        }
        int i = 0;
        int lastKnown = -1;
        while (i < Math.min(blocks.size(), LONGEST_HEAD / 2) && isHeadText(i)) {
            if (element(i, false)) {
                lastKnown = i;
            }
            i++;
        }
        end = lastKnown + 1;
        if (end == 0) {
            issuer.clear();
        }
        subject.finding().ifPresent(findings::add);
        titleWithoutType();
    }

    private int typeLine() {
        for (int i = 0; i < Math.min(blocks.size(), LONGEST_HEAD); i++) {
            if (blocks.get(i) instanceof Block.Text t
                    && !t.lines().isEmpty()
                    && Lines.typeOf(t.lines().get(0)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHeadText(int i) {
        return blocks.get(i) instanceof Block.Text t
                && t.plain().length() < 200
                && !BODY_BEGINS.matcher(t.plain()).matches();
    }

    private boolean element(int i, boolean beforeType) {
        if (!(blocks.get(i) instanceof Block.Text block)) {
            return false;
        }
        boolean known = true;
        for (String text : block.lines()) {
            Line line = new Line(text, block);
            if (text.length() > LONGEST_LINE || !element(line, beforeType)) {
                known = false;
                if (beforeType) {
                    unknown.add(line);
                }
            }
        }
        return known;
    }

    private boolean element(Line line, boolean beforeType) {
        if (number(line) || date(line) || motto(line.text())) {
            subject.close();
            return true;
        }
        return subject.begins(line) || issuerLine(line, beforeType) || subject.goesOn(line);
    }

    private static boolean motto(String text) {
        return MOTTO.matcher(text).matches() || MOTTO_END.matcher(text).matches() || Lines.isRule(text);
    }

    private boolean number(Line line) {
        Matcher m = NUMBER.matcher(line.text());
        if (!m.matches()) {
            return false;
        }
        String ordinal = m.group(1).replaceAll("\\s", "");
        String symbol = m.group(2) == null ? "" : m.group(2).replaceAll("\\s", "");
        String printed = ordinal + symbol;
        DocumentNumber.ofAnyCase(printed).ifPresent(n -> {
            Confidence confidence = n.text().equals(printed) ? Confidence.HIGH : Confidence.MEDIUM;
            add(Field.NUMBER, n.text(), line, confidence);
        });
        if (symbol.length() > 1) {
            String inCapitals = DocumentNumber.ofAnyCase("0" + symbol)
                    .map(n -> n.text().substring(1))
                    .orElse(symbol);
            add(Field.SYMBOL, inCapitals.replaceFirst("^(?:/\\d{4})?[/-]", ""), line, Confidence.HIGH);
        }
        return true;
    }

    private boolean date(Line line) {
        Matcher m = (SHORT_DATE.matcher(line.text()).matches() ? SHORT_DATE : DATE).matcher(line.text());
        if (!m.matches()) {
            return false;
        }
        if (m.group(1) != null) {
            add(Field.PLACE, m.group(1).strip(), line, Confidence.HIGH);
        }
        Optional<String> iso = Dates.iso(m.group(4), m.group(3), m.group(2));
        iso.ifPresentOrElse(
                date -> add(Field.DATE, date, line, Confidence.HIGH), () -> dateWords = Optional.of(line.text()));
        return true;
    }

    private boolean issuerLine(Line line, boolean beforeType) {
        boolean body =
                Capitals.is(line.text()) && BODY_NAME.matcher(line.text()).matches();
        // a name goes on in words, above the number: a mark of urgency stands below, a mark of the office anywhere
        boolean rest = beforeType
                && Capitals.is(line.text())
                && !issuer.isEmpty()
                && finding(Field.NUMBER).isEmpty()
                && finding(Field.SYMBOL).isEmpty()
                && line.text().chars().noneMatch(Character::isDigit);
        if (body || rest) {
            issuer.add(line);
        }
        return body || rest;
    }

    private void typeAndTitle(int at) {
        Block.Text block = (Block.Text) blocks.get(at);
        List<String> lines = block.lines();
        NoticeType type = Lines.typeOf(lines.get(0)).orElseThrow();
        add(Field.TYPE, type.slug(), new Line(lines.get(0), block), Confidence.HIGH);
        List<String> title = new ArrayList<>();
        String rest = lines.get(0).substring(type.label().length()).strip();
        if (!rest.isEmpty()) {
            title.add(Capitals.title(rest));
        }
        title.addAll(lines.subList(1, lines.size()));
        end = at + 1;
        Block.Text first = block;
        while (end < blocks.size() && title.size() < 8 && isTitlePart(title, end)) {
            Block.Text next = (Block.Text) blocks.get(end);
            if (title.isEmpty()) {
                first = next;
            }
            title.addAll(next.lines());
            end++;
        }
        title.removeIf(Lines::isRule);
        if (!title.isEmpty()) {
            String words = String.join(" ", title);
            add(Field.TITLE, words, new Line(words, first), Confidence.HIGH);
        }
    }

    private boolean isTitlePart(List<String> title, int at) {
        if (!(blocks.get(at) instanceof Block.Text next) || next.plain().isEmpty()) {
            return false;
        }
        if (title.isEmpty()) {
            return !next.plain().startsWith("Kính gửi") && next.plain().length() <= 400;
        }
        if (Lines.isRule(next.plain())) {
            return true;
        }
        boolean marked = next.isBold() || next.role() == Block.Role.HEADING;
        Block before = blocks.get(at - 1);
        boolean beforeMarked = before instanceof Block.Text t && (t.isBold() || t.role() == Block.Role.HEADING);
        boolean numbered = NUMBERED.matcher(next.plain()).matches();
        boolean addressed = next.plain().startsWith("Kính gửi")
                || AUTHOR.matcher(next.plain()).matches();
        return marked && beforeMarked && !numbered && !addressed && next.plain().length() <= 200;
    }

    /** A letter (công văn) has no type above its text; its matter stands under the number. */
    private void titleWithoutType() {
        if (finding(Field.TITLE).isEmpty() && end < blocks.size() && blocks.get(end) instanceof Block.Text text) {
            boolean marked = text.isBold() || text.role() == Block.Role.HEADING;
            if (marked && text.plain().length() <= 300) {
                String words = String.join(" ", text.lines());
                add(Field.TITLE, words, new Line(words, text), Confidence.LOW);
                end++;
            }
        }
    }

    private void add(Field field, String value, Line line, Confidence confidence) {
        if (finding(field).isEmpty()) {
            findings.add(new Finding(field, Inline.spaces(value), line.block().at(), line.text(), confidence));
        }
    }
}
