package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Tags, coded characters and signs of Markdown in values of front matter, which are plain words: {@code title: Họp <b>Tổ</b>}. Pages,
 * feeds and results show them as they were typed. Each value is told once, with all of it as it should be.
 */
final class HeadMarks {

    /** No value with any of these is without a sign; nearly all values have none. */
    private static final Pattern CANDIDATE = Pattern.compile("[<&*_`\\\\#]|\\]\\(");

    private static final Pattern RAISED =
            Pattern.compile("(?<=m)<sup>\\s*(?<figure>[23])\\s*</sup>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAKING_TAG =
            Pattern.compile("(?i)</?(?:br|p|div|li|ul|ol|tr|td|th|table|hr|h[1-6])(?:\\s[^<>]*)?/?>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|i|u|s|em|strong|span|font|sup|sub|small|big|del|ins|mark|code|center|strike|img|o:p)"
                    + "(?:\\s[^<>]*)?/?>");
    private static final Pattern LINK =
            Pattern.compile("!?\\[(?<words>[^\\[\\]]+)\\]\\((?=[^()]*[./:#])[^()\\s]+(?:\\s+\"[^\"]*\")?\\)");
    /** Not the signs of a note: {@code (**)}. */
    private static final Pattern BOLD = Pattern.compile("\\*{2,3}+(?!\\))(?=[^*]*\\p{L})(?<words>[^*]+)\\*{2,3}");
    /** Not a product of figures ({@code 5*4*3}), nor the signs of a note. */
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\p{L}\\d*(])\\*(?=[\\p{L}“\"(])(?<words>[^*]+)(?<=\\S)\\*(?![\\p{L}\\d*)])");
    /** Not lines to be filled in: {@code Số ____/TB-UBND}. */
    private static final Pattern UNDERSCORED = Pattern.compile(
            "(?<![\\p{L}\\d_])(?<sign>__?)(?=[\\p{L}\\d“\"(])(?<words>[^_]+)(?<=\\S)\\k<sign>(?![\\p{L}\\d_])");
    /** Not the apostrophe of a name: {@code Ea H`leo}. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}`])`(?=[\\p{L}\\d])(?<words>[^`]+)(?<=\\S)`(?![\\p{L}`])");

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(?=\\p{L})|^#{2,6}(?=\\p{L})");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?<words>[*_.#()\\[\\]`-])");
    private static final Pattern CODED =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private HeadMarks(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        HeadMarks marks = new HeadMarks(body);
        marks.paper(body.notice().paper());
        marks.publication(body.notice().publication());
        return marks.found;
    }

    private void paper(Notice.Paper paper) {
        value(Key.TITLE, paper.title());
        if (!paper.issuer().equals(paper.district().committee())) {
            value(Key.ISSUER, paper.issuer());
        }
        paper.place().ifPresent(place -> value(Key.PLACE, place));
        value(Key.SIGNER, paper.signature().signer());
        paper.signature().title().ifPresent(title -> value(Key.SIGNER_TITLE, title));
        paper.signature().authority().ifPresent(authority -> value(Key.SIGNER_AUTHORITY, authority));
        paper.meeting().chair().ifPresent(chair -> value(Key.CHAIR, chair));
        paper.recipients().forEach(recipient -> value(Key.RECIPIENTS, recipient));
    }

    private void publication(Notice.Publication publication) {
        publication.lead().ifPresent(lead -> value(Key.LEAD, lead));
        publication.amendment().reason().ifPresent(reason -> value(Key.REASON, reason));
        publication.amendment().changes().forEach(change -> value(Key.CHANGES, change.note()));
        publication.attachments().stream()
                // its file's name stands where no title was given
                .filter(attachment -> !attachment.title().equals(attachment.file()))
                .forEach(attachment -> value(Key.ATTACHMENTS, attachment.title()));
    }

    private void value(Key key, String text) {
        plain(text).ifPresent(plain -> {
            String words = differing(text, plain);
            Problem problem =
                    new Problem(Fault.HEAD_MARK_WITHOUT_EFFECT, body.place(key, words), key.yamlName(), words, plain);
            found.add(new Advisory(problem, words));
        });
    }

    /** The words of a value that has signs. */
    private static Optional<String> plain(String text) {
        if (!CANDIDATE.matcher(text).find()) {
            return Optional.empty();
        }
        String words = RAISED.matcher(text).replaceAll(m -> m.group(1).equals("2") ? "²" : "³");
        words = TAG.matcher(BREAKING_TAG.matcher(words).replaceAll(" ")).replaceAll("");
        for (Pattern marks : List.of(LINK, BOLD, ITALIC, UNDERSCORED, CODE, ESCAPED)) {
            words = marks.matcher(words).replaceAll("${words}");
        }
        words = HEADING.matcher(words).replaceFirst("");
        words = CODED.matcher(words)
                .replaceAll(m -> Matcher.quoteReplacement(
                        UNSEEN.matcher(Markdown.decoded(m.group())).replaceAll("")));
        words = SPACES.matcher(words).replaceAll(" ").strip();
        return words.equals(text) || words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Whole words of a text, from the first to the last of those that another does not have. */
    private static String differing(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && text.charAt(text.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        int from = text.lastIndexOf(' ', start - 1) + 1;
        int space = text.indexOf(' ', Math.max(start, text.length() - same - 1));
        return text.substring(from, space < 0 ? text.length() : space).strip();
    }
}
