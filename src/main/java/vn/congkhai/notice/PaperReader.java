package vn.congkhai.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.LatinTwins;

/** Reads what the signed paper says of itself. */
final class PaperReader {

    /** Bodies of the Party, before whose names the slash of a number stands. */
    private static final Pattern OF_PARTY =
            Pattern.compile("-(TW|TU|HU|ĐU)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Figures at the head of a number, with spaces between them or letters that look like figures: {@code 2O1}, {@code 2 01}. */
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\p{L}\\d])(?=[OoIl]*\\d)[\\dOoIl][\\dOoIl ]*(?=[-/])");

    /** A number within words, and what follows it: {@code Số: 187/TB-UBND}. */
    private static final Pattern NUMBER_WITHIN = Pattern.compile("(?<!\\d)(\\d{1,6})(?!\\d)\\s?(.*)");

    /** What makes unsure which number is meant: {@code 1.187/TB-UBND}, {@code 187, 188/TB-UBND}, {@code 187bis/TB-UBND},
     * but not {@code 187 năm 2023}. */
    private static final Pattern UNSURE =
            Pattern.compile("^(?:[.,;+&]\\s*\\d|\\p{L}+/|(?!ngày|tháng|năm)\\p{Ll}+\\s*\\d)");

    /** Of {@code 187/TB-UBND ngày 25/9}, what is no longer the number. */
    private static final Pattern WORDS_BEHIND = Pattern.compile(" \\p{L}*\\p{Ll}.*");

    /** A small letter that no symbol has, also where somebody typed it in small letters: of {@code 187 năm 2023}, {@code 187/thông báo}. */
    private static final Pattern OF_WORDS = Pattern.compile("[\\p{Ll}&&[^a-zđư]]");

    /** A symbol whose hyphen was left out: {@code TB UBND}. */
    private static final Pattern SPLIT_SYMBOL = Pattern.compile("(\\p{L}{2,}) (\\p{L}{2,})");

    /** What is longer, in characters, is a text that lost its place, in which no number is looked for. */
    private static final int LONGEST_NUMBER = 200;

    private final Districts districts;

    PaperReader(Districts districts) {
        this.districts = districts;
    }

    /** The paper, unless something that it needs is missing or was reported. */
    Optional<Notice.Paper> read(Values values) {
        Optional<String> title = text(values, Key.TITLE);
        Optional<NoticeType> type = type(values);
        Optional<District> district = district(values);
        Optional<DocumentNumber> number = number(values, type);
        Optional<IssueDate> date = values.dateOrMonth(Key.DATE.yamlName(), Key.DATE.example());
        Optional<String> signer = text(values, Key.SIGNER);
        Notice.Meeting meeting = new Notice.Meeting(
                values.date(Key.MEETING_DATE.yamlName(), Key.MEETING_DATE.example()), text(values, Key.CHAIR));
        Optional<String> issuer = text(values, Key.ISSUER);
        Optional<String> place = text(values, Key.PLACE);
        Optional<String> signerTitle = text(values, Key.SIGNER_TITLE);
        Optional<String> authority = text(values, Key.SIGNER_AUTHORITY);
        List<String> recipients =
                values.texts(Key.RECIPIENTS.yamlName(), Key.RECIPIENTS.itemExample(), Key.RECIPIENTS.longest());
        if (title.isEmpty() || type.isEmpty() || district.isEmpty() || date.isEmpty() || signer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice.Paper(
                title.get(),
                type.get(),
                number,
                district.get(),
                issuer.orElse(district.get().committee()),
                date.get(),
                place,
                new Notice.Signature(signer.get(), signerTitle, authority),
                meeting,
                recipients));
    }

    private static Optional<NoticeType> type(Values values) {
        return values.parsed(Key.TYPE.yamlName(), Key.TYPE.example(), (word, place) -> {
            Optional<NoticeType> found = NoticeType.ofSlug(word);
            if (found.isEmpty()) {
                Optional<String> near = NoticeType.near(word);
                values.report(
                        Key.TYPE.yamlName(),
                        near.isPresent() ? Fault.TYPE_UNKNOWN_NEAR : Fault.TYPE_UNKNOWN,
                        word,
                        near.orElseGet(() -> String.join(", ", NoticeType.slugs())));
            }
            return found;
        });
    }

    private Optional<District> district(Values values) {
        return values.parsed(Key.DISTRICT.yamlName(), Key.DISTRICT.example(), (word, place) -> {
            Optional<District> found = districts.find(word);
            if (found.isEmpty() && !districts.mayHold(word)) {
                Optional<String> near = districts.near(word);
                values.report(
                        Key.DISTRICT.yamlName(),
                        near.isPresent() ? Fault.DISTRICT_UNKNOWN_NEAR : Fault.DISTRICT_UNKNOWN,
                        word,
                        near.orElseGet(() -> String.join(", ", districts.ids())));
            }
            return found;
        });
    }

    private static Optional<DocumentNumber> number(Values values, Optional<NoticeType> type) {
        return values.parsed(Key.NUMBER.yamlName(), Key.NUMBER.example(), (word, place) -> {
            Optional<DocumentNumber> found = DocumentNumber.parse(word);
            if (found.isEmpty()) {
                values.report(
                        Key.NUMBER.yamlName(), Fault.NUMBER_FORM, LatinTwins.told(word), likelyNumber(word, type));
            }
            return found;
        });
    }

    private static String likelyNumber(String word, Optional<NoticeType> type) {
        String code = type.map(NoticeType::code).filter(c -> !c.isEmpty()).orElse("TB");
        String usual = "/" + code + "-UBND";
        if (word.length() > LONGEST_NUMBER) {
            return "…" + usual;
        }
        // spaces and dashes of a word processor: 187 /TB–UBND
        String closed = LatinTwins.replaced(word)
                .replace('\\', '/')
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[\\s\\u00A0]*([-/])[\\s\\u00A0]*", "$1");
        Matcher within = NUMBER_WITHIN.matcher(FIGURES.matcher(closed)
                .replaceFirst(figures -> Figures.of(figures.group().replace(" ", ""))));
        if (!within.find() || UNSURE.matcher(within.group(2)).find()) {
            // a number that was made up would be pasted as it stands
            return "…" + usual;
        }
        String ordinal = within.group(1);
        return Optional.of(symbol(within.group(2)))
                .filter(symbol -> !OF_WORDS.matcher(symbol).find())
                .flatMap(symbol -> DocumentNumber.ofAnyCase(ordinal + slashed(symbol)))
                .map(DocumentNumber::text)
                .orElse(ordinal + usual);
    }

    /** What follows the number, closed: with the hyphen for which a space may stand. */
    private static String symbol(String words) {
        String spaced = words.replaceAll("[\\s\\u00A0]+", " ");
        String joined =
                spaced.contains("-") ? spaced : SPLIT_SYMBOL.matcher(spaced).replaceFirst("$1-$2");
        return WORDS_BEHIND.matcher(joined).replaceFirst("").replace(" ", "");
    }

    /** What follows the number, with the slash that may have become a hyphen, as in names of files. */
    private static String slashed(String symbol) {
        if (!symbol.startsWith("/") && !symbol.startsWith("-")) {
            return "/" + symbol;
        }
        if (symbol.contains("/")) {
            return symbol;
        }
        Matcher party = OF_PARTY.matcher(symbol);
        return party.find() ? symbol.substring(0, party.start()) + "/" + party.group(1) : "/" + symbol.substring(1);
    }

    private static Optional<String> text(Values values, Key key) {
        return NoticeReader.text(values, key);
    }
}
