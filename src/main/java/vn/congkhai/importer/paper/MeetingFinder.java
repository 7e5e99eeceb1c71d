package vn.congkhai.importer.paper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.viet.PersonNames;
import vn.congkhai.viet.Syllables;
import vn.congkhai.viet.VietText;

/** Finds when a meeting was held and who chaired it, from the text of its conclusion. */
final class MeetingFinder {

    private static final int OPENING = 6;
    private static final int LONGEST_CITATION = 160;
    private static final Pattern MEETING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:họp|phiên|hội nghị|buổi làm việc|giao ban|cuộc họp)(?!\\p{L})");
    private static final String DAY =
            "(?:(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})|(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4}))";
    private static final Pattern AT_HEAD =
            Pattern.compile("(?iu)^(?:(?:Vào\\s+)?(?:sáng|chiều|tối|hồi [^,]{1,20})?,?\\s*)?ngày\\s+" + DAY);
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)(?<!\\p{L})ngày\\s+" + DAY);
    private static final Pattern CITED = Pattern.compile(
            "(?iu).*(?:số\\s+\\S+|luật[^.;]*|nghị (?:quyết|định)[^.;]*|quyết định[^.;]*),?\\s*$", Pattern.DOTALL);
    private static final Pattern PRESIDED = Pattern.compile("(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\\s*+:?+\\s*+("
            + PersonNames.FORM + ")\\s*+(?:[,(–-][^.;]{0,160}?)?(?<!\\p{L})chủ trì");
    private static final Pattern PRESIDED_BY = Pattern.compile(
            "(?<!\\p{L})chủ trì của\\s[^.;]{0,120}?(?<=[-–,:]|đồng chí|ông|bà)\\s*(" + PersonNames.FORM + ")");
    private static final Pattern CONCLUDED = Pattern.compile("(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\\s+(" + PersonNames.FORM
            + ")\\s*[,(–-][^.;]{0,120}?(?:Chủ tịch|Phó Chủ tịch)[^.;]{0,60}?(?<!\\p{L})kết luận");

    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})" + PersonNames.FORM);

    private final List<Block.Text> texts;

    MeetingFinder(List<Block> body) {
        this.texts = Block.texts(body);
    }

    /** The day of the meeting. */
    Optional<Finding> date() {
        for (Block.Text text : opening()) {
            Optional<Finding> found = dated(text, AT_HEAD, Confidence.HIGH);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Block.Text text : opening()) {
            Optional<Finding> found = dated(text, ANYWHERE, Confidence.LOW);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The name of who chaired it. */
    Optional<Finding> chair() {
        for (Block.Text text : opening()) {
            Optional<Finding> found =
                    named(text, PRESIDED, Confidence.HIGH).or(() -> named(text, PRESIDED_BY, Confidence.HIGH));
            if (found.isPresent()) {
                return found;
            }
        }
        for (Block.Text text : texts) {
            Optional<Finding> found = named(text, CONCLUDED, Confidence.LOW);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Block.Text> opening() {
        return texts.subList(0, Math.min(OPENING, texts.size()));
    }

    private static Optional<Finding> dated(Block.Text text, Pattern pattern, Confidence confidence) {
        String plain = text.plain();
        Matcher m = pattern.matcher(plain);
        while (m.find()) {
            int stop = sentenceEnd(plain, m.end());
            String sentence = plain.substring(sentenceStart(plain, m.start()), stop);
            int near = Math.max(sentenceStart(plain, m.start()), m.start() - LONGEST_CITATION);
            boolean cited = CITED.matcher(plain.substring(near, m.start())).matches();
            boolean spelled = m.group(4) != null;
            Optional<String> iso = spelled
                    ? Dates.iso(m.group(6), m.group(5), m.group(4))
                    : Dates.iso(m.group(3), m.group(2), m.group(1));
            if (!cited && iso.isPresent() && MEETING.matcher(sentence).find()) {
                return Optional.of(new Finding(
                        Field.MEETING_DATE, iso.get(), text.at(), plain.substring(m.start(), stop), confidence));
            }
        }
        return Optional.empty();
    }

    private static int sentenceStart(String text, int at) {
        int dot = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("; ", at));
        return dot < 0 ? 0 : dot + 2;
    }

    private static int sentenceEnd(String text, int at) {
        int dot = text.indexOf(". ", at);
        return dot < 0 ? text.length() : dot;
    }

    private Optional<Finding> named(Block.Text text, Pattern pattern, Confidence confidence) {
        Matcher m = pattern.matcher(text.plain());
        while (m.find()) {
            String name = m.group(1);
            if (PersonNames.hasForm(name)) {
                String better = spelling(name);
                Confidence sure = better.equals(name) ? confidence : Confidence.MEDIUM;
                return Optional.of(new Finding(Field.CHAIR, better, text.at(), m.group(), sure));
            }
        }
        return Optional.empty();
    }

    /** A name with an impossible syllable ("Viêt"), as another place of the same paper spells it. */
    private String spelling(String name) {
        if (Syllables.suspicious(name).isEmpty()) {
            return name;
        }
        String folded = VietText.fold(name);
        for (Block.Text text : texts) {
            Matcher m = NAME.matcher(text.plain());
            while (m.find()) {
                String other = m.group();
                if (VietText.fold(other).equals(folded)
                        && Syllables.suspicious(other).isEmpty()) {
                    return other;
                }
            }
        }
        return name;
    }
}
