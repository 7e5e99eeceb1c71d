package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The foot of a paper: recipients, authority, title and name of the signer (Decree 30/2020, Appendix I, boxes 7, 9). */
final class SignatureBlock {

    private static final Pattern RECIPIENTS =
            Pattern.compile("(?iu)^(?:Nơi nhận|Bản điện tử|Bản giấy|Gửi bản giấy|Gửi bản điện tử)\\s*:?\\s*(.*)$");
    private static final Pattern FIRST_RECIPIENTS = Pattern.compile("(?iu)^Nơi nhận\\s*(?::.*)?$");
    private static final Pattern AUTHORITY = Pattern.compile("^(?:TM|KT|TL|TUQ|Q)\\s*\\.\\s*\\p{Lu}.*");
    private static final Pattern ITEM = Pattern.compile("^[-–•·+]\\s*(.+)$");
    private static final Pattern SIGNED =
            Pattern.compile("(?iu)^[(\\[]?\\s*(?:đã ký|đã kí|chữ ký|ký tên|ký, ghi rõ họ tên).*");
    private static final Pattern RULE = Pattern.compile("[-–—_=.*\\s]+");
    private static final int LONGEST_LINE = 160;

    private final List<Block> blocks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<String> capitals = new ArrayList<>();
    private Optional<Block.Text> recipientsAt = Optional.empty();
    private Optional<Block.Text> capitalsAt = Optional.empty();
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

    private boolean begins(int i) {
        if (!(blocks.get(i) instanceof Block.Text text) || text.lines().isEmpty()) {
            return false;
        }
        String first = text.lines().get(0);
        boolean authority = AUTHORITY.matcher(first).matches() && Capitals.is(first);
        return FIRST_RECIPIENTS.matcher(first).matches() || authority || bareTitle(i, first);
    }

    /** A head who signs for nobody but himself: the position in capitals, then only a name. */
    private boolean bareTitle(int i, String line) {
        boolean position = line.matches("(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC|TRƯỞNG BAN).*");
        return position && Capitals.is(line) && i * 2 > blocks.size() && line.length() < 60;
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
        signature();
        recipientsAt
                .filter(at -> !recipients.isEmpty())
                .ifPresent(at -> findings.add(
                        new Finding(Field.RECIPIENTS, recipients, at.at(), recipients.get(0), Confidence.HIGH)));
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
        if (line.length() > LONGEST_LINE || line.matches("(?iu)^phụ lục.*")) {
            return false;
        }
        if (RULE.matcher(line).matches() || SIGNED.matcher(line).matches()) {
            return true;
        }
        boolean name = !capitals.isEmpty() && !found(Field.SIGNER);
        if (name && (Names.hasForm(line) && !line.endsWith(";") || Names.isPersonInCapitals(line))) {
            listing = false;
            findings.add(new Finding(Field.SIGNER, Capitals.name(line), block.at(), line, Confidence.HIGH));
            return true;
        }
        if (Capitals.is(line) && !found(Field.SIGNER) && !ITEM.matcher(line).matches()) {
            listing = false;
            capitals.add(line);
            capitalsAt = capitalsAt.or(() -> Optional.of(block));
            return true;
        }
        return listed(line);
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
                recipients.set(recipients.size() - 1, clean(recipients.get(recipients.size() - 1) + " " + line));
            } else {
                recipient(line);
            }
            return true;
        }
        return false;
    }

    private boolean found(Field field) {
        return findings.stream().anyMatch(f -> f.field() == field);
    }

    private void recipient(String words) {
        String clean = clean(words.replaceFirst("^[-–•·+]\\s*", ""));
        if (!clean.isEmpty()) {
            recipients.add(clean);
        }
    }

    private static String clean(String words) {
        return words.strip().replaceAll("\\s*[;.,]+$", "");
    }

    /** Above the name: whom it is signed for, one line or two, and the signer's own position. */
    private void signature() {
        if (capitals.isEmpty()) {
            return;
        }
        Location at = capitalsAt.orElseThrow().at();
        String words = String.join(" / ", capitals);
        List<String> authority =
                capitals.stream().filter(l -> AUTHORITY.matcher(l).matches()).toList();
        List<String> title =
                capitals.stream().filter(l -> !AUTHORITY.matcher(l).matches()).toList();
        if (!authority.isEmpty()) {
            String value =
                    String.join(", ", authority.stream().map(Capitals::title).toList());
            findings.add(new Finding(Field.SIGNER_AUTHORITY, value, at, words, Confidence.HIGH));
        }
        if (!title.isEmpty()) {
            String value = Capitals.title(String.join(" ", title));
            findings.add(new Finding(Field.SIGNER_TITLE, value, at, words, Confidence.HIGH));
        }
    }
}
