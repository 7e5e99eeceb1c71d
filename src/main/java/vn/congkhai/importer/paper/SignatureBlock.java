package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.importer.wording.Signing;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.PersonNames;

/** The foot of a paper: recipients, authority, title and name of the signer (Decree 30/2020, Appendix I, boxes 7, 9). */
final class SignatureBlock {

    private static final Pattern RECIPIENTS =
            Pattern.compile("(?iu)^(?:Nơi nhận|Bản điện tử|Bản giấy|Gửi bản giấy|Gửi bản điện tử)\\s*+:?+\\s*+(.*)$");
    private static final Pattern FIRST_RECIPIENTS = Pattern.compile("(?iu)^Nơi nhận\\s*(?::.*)?$");
    private static final Pattern ITEM = Pattern.compile(Lines.BULLET + "\\s*(.+)");
    /** What stands before the name for the signature itself: {@code (Đã ký)}. */
    private static final Pattern SIGN = Pattern.compile("(?iu)^[(\\[]?\\s*+(?:đã ký|đã kí)\\s*+[)\\]]?+\\s*+:?+\\s*+");

    private static final Pattern OF_THE_COMMITTEE = Pattern.compile(".*(?:[ỦU][ỶY]? BAN NHÂN DÂN|UBND).*");
    private static final int LONGEST_LINE = 160;

    private final List<Block> blocks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Loss> others = new ArrayList<>();
    private Optional<Block.Text> recipientsAt = Optional.empty();
    private boolean listing;
    private int start;
    private int end;

    private SignatureBlock(List<Block> blocks, int from) {
        this.blocks = blocks;
        this.start = blocks.size();
        this.end = blocks.size();
        for (int i = from; i < blocks.size(); i++) {
            if (begins(i)) {
                start = i;
                end = i;
                break;
            }
        }
    }

    /** The foot of a paper, looked for from a block on. */
    static SignatureBlock read(List<Block> blocks, int from) {
        SignatureBlock signature = new SignatureBlock(blocks, from);
        signature.read();
        return signature;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The first block that belongs to it; the number of blocks when there is none. */
    int start() {
        return start;
    }

    /** The first block after it: an appendix, or the number of blocks. */
    int end() {
        return end;
    }

    /** Who else signed: a notice has one signer. */
    List<Loss> others() {
        return others;
    }

    private boolean begins(int i) {
        if (!(blocks.get(i) instanceof Block.Text text) || text.lines().isEmpty()) {
            return false;
        }
        String first = text.lines().get(0);
        boolean authority = Lines.hasAuthority(first) && Capitals.is(first);
        return FIRST_RECIPIENTS.matcher(first).matches() || authority || bareTitle(i, first);
    }

    /** A head who signs for nobody but himself: the position in capitals, then only a name. */
    private boolean bareTitle(int i, String line) {
        return Signing.isPosition(line) && Capitals.is(line) && i * 2 > blocks.size() && line.length() < 60;
    }

    private void read() {
        while (end < blocks.size() && blocks.get(end) instanceof Block.Text text) {
            boolean all = !text.lines().isEmpty();
            for (String line : text.lines()) {
                all &= element(line, text);
            }
            if (!all) {
                break;
            }
            end++;
        }
        signers();
        List<String> clean = recipients.stream().map(SignatureBlock::clean).toList();
        recipientsAt
                .filter(at -> !clean.isEmpty())
                .ifPresent(at ->
                        findings.add(new Finding(Field.RECIPIENTS, clean, at.at(), clean.get(0), Confidence.HIGH)));
    }

    private boolean element(String line, Block.Text block) {
        Matcher heading = RECIPIENTS.matcher(line);
        if (heading.matches()) {
            listing = true;
            if (recipientsAt.isEmpty()) {
                recipientsAt = Optional.of(block);
            }
            recipient(heading.group(1));
            return true;
        }
        if (line.length() > LONGEST_LINE || Lines.isAppendix(line)) {
            return false;
        }
        boolean open = !signatures.isEmpty() && last().name.isEmpty();
        String name = PersonNames.withoutTitles(SIGN.matcher(line).replaceFirst(""));
        if (open && (PersonNames.hasForm(name) || PersonNames.isPersonInCapitals(name))) {
            listing = false;
            last().name =
                    Optional.of(new Finding(Field.SIGNER, Capitals.name(name), block.at(), line, Confidence.HIGH));
            return true;
        }
        if (Lines.isRule(line) || Signing.isSign(line)) {
            return true;
        }
        boolean begins = signatures.isEmpty() || Lines.hasAuthority(line);
        if (Capitals.is(line) && (open || begins) && !ITEM.matcher(line).matches()) {
            listing = false;
            if (!open) {
                signatures.add(new Signature(block.at()));
            }
            last().capitals.add(line);
            return true;
        }
        return listed(line);
    }

    private Signature last() {
        return signatures.get(signatures.size() - 1);
    }

    /** One column of the foot: lines in capitals, and the name below. */
    private static final class Signature {

        private final Location at;
        private final List<String> capitals = new ArrayList<>();
        private Optional<Finding> name = Optional.empty();

        Signature(Location at) {
            this.at = at;
        }

        String words() {
            return String.join(" / ", capitals);
        }
    }

    private boolean listed(String line) {
        Matcher item = ITEM.matcher(line);
        if (item.matches() && recipientsAt.isPresent()) {
            recipient(item.group(1));
            return true;
        }
        if (listing && !recipients.isEmpty()) {
            // a recipient over two lines, or one without a dash
            if (Character.isLowerCase(line.charAt(0))) {
                recipients.set(recipients.size() - 1, recipients.get(recipients.size() - 1) + " " + line);
            } else {
                recipient(line);
            }
            return true;
        }
        return false;
    }

    private void recipient(String words) {
        String recipient = words.replaceFirst("^" + Lines.BULLET + "\\s*", "");
        if (!clean(recipient).isEmpty()) {
            recipients.add(recipient);
        }
    }

    /** A whole recipient without the sign after it; one within, where its line ends, stays. */
    private static String clean(String words) {
        int end = words.stripTrailing().length();
        while (end > 0 && ";.,".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).strip();
    }

    /** Of several, the one who signs for the committee; else the one on the right, where the issuer signs. */
    private void signers() {
        if (signatures.isEmpty()) {
            return;
        }
        Signature chosen = signatures.stream()
                .filter(s -> OF_THE_COMMITTEE.matcher(s.words()).matches())
                .findFirst()
                .orElseGet(this::last);
        chosen.name.ifPresent(findings::add);
        signature(chosen);
        for (Signature other : signatures) {
            if (other != chosen) {
                String words =
                        other.words() + other.name.map(n -> " / " + n.words()).orElse("");
                others.add(new Loss(Fault.IMPORT_OTHER_SIGNER, other.at, words));
            }
        }
    }

    /** Above the name: whom it is signed for, in one line or several, and the signer's own position. */
    private void signature(Signature signed) {
        List<String> authority = new ArrayList<>();
        List<String> title = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < signed.capitals.size(); i++) {
            position = Signing.isPosition(signed.capitals.get(i)) ? i : position;
        }
        for (int i = 0; i < signed.capitals.size(); i++) {
            String line = signed.capitals.get(i);
            boolean begins = Lines.hasAuthority(line);
            if (begins) {
                authority.add(line);
            } else if (title.isEmpty() && !authority.isEmpty() && i < position) {
                // TM. BAN THƯỜNG TRỰC / ỦY BAN MTTQ HUYỆN / CHỦ TỊCH
                authority.set(authority.size() - 1, authority.get(authority.size() - 1) + " " + line);
            } else {
                title.add(line);
            }
        }
        if (!authority.isEmpty()) {
            String value =
                    String.join(", ", authority.stream().map(Capitals::title).toList());
            findings.add(new Finding(Field.SIGNER_AUTHORITY, value, signed.at, signed.words(), Confidence.HIGH));
        }
        if (!title.isEmpty()) {
            String value = Capitals.title(String.join(" ", title));
            findings.add(new Finding(Field.SIGNER_TITLE, value, signed.at, signed.words(), Confidence.HIGH));
        }
    }
}
