package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.VietText;

/** Takes a paper apart: head, text, foot; and finds what it says of itself. */
public final class PaperReader {

    private static final Set<NoticeType> OF_MEETINGS =
            EnumSet.of(NoticeType.KET_LUAN, NoticeType.THONG_BAO, NoticeType.BIEN_BAN);

    /** A line that goes on with the name of a body above it, as long as a column's width allowed. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|XÃ|PHƯỜNG|TỈNH|ĐẶC KHU|VÀ|NHÂN DÂN)\\s.*|(?:NHÂN )?DÂN");

    private final Districts districts;
    private final Optional<NoticeType> wishedType;
    private final Optional<District> wishedDistrict;
    private final List<Loss> losses = new ArrayList<>();

    /**
     * A reader for one paper.
     *
     * @param districts the register, to find whose paper it is
     * @param wishedType holds whatever the paper says
     * @param wishedDistrict holds whatever the paper says
     */
    public PaperReader(Districts districts, Optional<NoticeType> wishedType, Optional<District> wishedDistrict) {
        this.districts = districts;
        this.wishedType = wishedType;
        this.wishedDistrict = wishedDistrict;
    }

    /** The paper taken apart; what it does not say, it has no finding for. May be asked once. */
    public Paper read(RawPaper raw) {
        losses.addAll(raw.losses());
        List<Block> blocks = WrappedDates.join(flattened(raw.blocks()));
        HeaderBlock header = HeaderBlock.read(blocks);
        SignatureBlock signature = SignatureBlock.read(blocks, header.end());
        List<Block> text = new ArrayList<>(blocks.subList(header.end(), signature.start()));
        List<Block> after = blocks.subList(signature.end(), blocks.size());
        losses.addAll(signature.others());
        header.unknown()
                .forEach(l ->
                        losses.add(new Loss(Fault.IMPORT_HEADER_LINE, l.block().at(), l.text())));

        PageBreaks.Joined joined = PageBreaks.join(text);
        List<Block> whole = new ArrayList<>(joined.blocks());
        PageBreaks.Joined appendix = PageBreaks.join(after);
        whole.addAll(appendix.blocks());
        List<Location> joins = new ArrayList<>(raw.joins());
        joins.addAll(joined.joins());
        joins.addAll(appendix.joins());
        Footnotes.Placed placed = Footnotes.place(whole);
        losses.addAll(placed.lone());

        List<Finding> findings = findings(header, signature, joined.blocks());
        Optional<District> district = district(header, blocks, findings);
        String body = BodyWriter.write(Headings.level(placed.body()), placed.definitions());
        return new Paper(
                findings,
                district,
                header.dateWords(),
                body,
                new Paper.Repairs(joins, placed.count()),
                losses,
                raw.readByMachine());
    }

    /** Head and foot are often set in tables without lines: their cells are read one after the other. */
    private static List<Block> flattened(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Table table && isFrame(table, i)) {
                out.addAll(
                        table.texts().stream().filter(t -> !t.plain().isEmpty()).toList());
            } else if (!(block instanceof Block.Text t) || !t.plain().isEmpty()) {
                out.add(block);
            }
        }
        return out;
    }

    private static boolean isFrame(Block.Table table, int index) {
        List<String> lines = table.texts().stream()
                .flatMap(t -> t.lines().stream())
                .map(VietText::fold)
                .toList();
        boolean head = index < 8
                && lines.stream()
                        .anyMatch(l -> l.startsWith("cong hoa xa hoi") || l.matches("so\\s*+:?+\\s*+\\d*+\\s*+/.*"));
        boolean foot = lines.stream()
                        .anyMatch(
                                l -> l.matches("noi nhan\\s*:?.*") || l.matches("(?:tm|kt|tl|tuq)\\s*\\.\\s?\\p{L}.*"))
                && table.rows().size() <= 6;
        return head || foot;
    }

    private List<Finding> findings(HeaderBlock header, SignatureBlock signature, List<Block> body) {
        List<Finding> findings = new ArrayList<>(header.findings());
        findings.removeIf(f -> f.field() == Field.TYPE);
        Optional<Finding> type = type(header, body);
        type.ifPresent(findings::add);
        issuer(header).ifPresent(findings::add);
        findings.addAll(signature.findings());
        boolean meeting = type.flatMap(f -> NoticeType.ofSlug(f.value()))
                .filter(OF_MEETINGS::contains)
                .isPresent();
        if (meeting) {
            MeetingFinder finder = new MeetingFinder(body);
            finder.date().ifPresent(findings::add);
            finder.chair().ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> type(HeaderBlock header, List<Block> body) {
        if (wishedType.isPresent()) {
            return wishedType.map(t -> new Finding(Field.TYPE, t.slug(), Location.NOWHERE, "--type", Confidence.HIGH));
        }
        Optional<Finding> printed = header.finding(Field.TYPE).or(() -> bySymbol(header));
        if (printed.isEmpty() || !printed.get().value().equals(NoticeType.THONG_BAO.slug())) {
            return printed;
        }
        String printedTitle = header.finding(Field.TITLE).map(Finding::value).orElse("");
        String title = VietText.lower(printedTitle);
        Finding line = printed.get();
        if (title.startsWith("kết luận")) {
            return Optional.of(conclusion(line, printedTitle, Confidence.HIGH));
        }
        if (title.contains("kết luận")) {
            return Optional.of(conclusion(line, printedTitle, Confidence.MEDIUM));
        }
        boolean ofMeeting = title.matches(".*(?:phiên họp|hội nghị|cuộc họp|giao ban).*");
        return ofMeeting && concludes(body) ? Optional.of(conclusion(line, printedTitle, Confidence.LOW)) : printed;
    }

    private static Finding conclusion(Finding line, String title, Confidence confidence) {
        return new Finding(Field.TYPE, NoticeType.KET_LUAN.slug(), line.at(), line.words() + " / " + title, confidence);
    }

    private static boolean concludes(List<Block> body) {
        return Block.texts(body).stream()
                .map(text -> VietText.lower(text.plain()))
                .anyMatch(t -> t.startsWith("trên đây là") && t.contains("kết luận"));
    }

    private static Optional<Finding> bySymbol(HeaderBlock header) {
        Optional<Finding> symbol = header.finding(Field.SYMBOL);
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        String code = symbol.get().value().replaceFirst("[-/].*", "");
        NoticeType type = Arrays.stream(NoticeType.values())
                .filter(t -> t != NoticeType.KET_LUAN && t.code().equals(code))
                .findFirst()
                .orElse(code.equals("KL") ? NoticeType.KET_LUAN : NoticeType.CONG_VAN);
        return Optional.of(new Finding(
                Field.TYPE, type.slug(), symbol.get().at(), symbol.get().words(), Confidence.MEDIUM));
    }

    private static Optional<Finding> issuer(HeaderBlock header) {
        List<HeaderBlock.Line> lines = header.issuer();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // a body's name over two lines: ỦY BAN NHÂN DÂN / HUYỆN SƠN DƯƠNG; a parent body stands above
        int last = lines.size() - 1;
        int first = last;
        while (first > 0 && GOES_ON.matcher(lines.get(first).text()).matches()) {
            first--;
        }
        String words = String.join(
                " ",
                lines.subList(first, last + 1).stream()
                        .map(HeaderBlock.Line::text)
                        .toList());
        return Optional.of(new Finding(
                Field.ISSUER, Capitals.title(words), lines.get(first).block().at(), words, Confidence.HIGH));
    }

    private Optional<District> district(HeaderBlock header, List<Block> blocks, List<Finding> findings) {
        if (wishedDistrict.isPresent()) {
            String id = wishedDistrict.get().id();
            findings.add(new Finding(Field.DISTRICT, id, Location.NOWHERE, "--district", Confidence.HIGH));
            return wishedDistrict;
        }
        Optional<Finding> issuer =
                findings.stream().filter(f -> f.field() == Field.ISSUER).findFirst();
        Optional<DistrictFinder.Found> found =
                new DistrictFinder(districts).find(issuer, header.finding(Field.PLACE), blocks);
        found.ifPresent(f -> findings.add(f.finding()));
        return found.map(DistrictFinder.Found::district);
    }
}
