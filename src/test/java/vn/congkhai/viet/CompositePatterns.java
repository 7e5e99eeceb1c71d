package vn.congkhai.viet;

import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of official papers and dates as patterns, word for word those of the browser: what {@link CompositeMatcher} is
 * held against.
 */
final class CompositePatterns {
    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String GAP = "[ \\t\\n\\u00a0]{1,3}";
    private static final String LETTERS = "[A-Za-z\\u0110\\u0111\\u00d0\\u00f0]";
    private static final String JOINT = "([ \\u00a0]?[/\\-\\u2013][ \\u00a0]?|[ \\u00a0])";

    /** 187/TB-UBND, 15/2020/QĐ-TTg, 29-CTr/HU, 625/UBND-TH, 72/2025/QH15, and all of these with other joints. */
    static final Pattern DOCUMENT = Pattern.compile("([0-9]{1,5})" + JOINT + "(?:" + YEAR + JOINT + ")?(" + LETTERS
            + "{1,6}(?:[0-9]{1,2})?)(?:" + JOINT + "(" + LETTERS + "{2,8})(-" + LETTERS + "{1,8})?)?(?![\\p{L}0-9])");

    static final Pattern ISO_DATE = Pattern.compile(YEAR + "-([0-9]{1,2})-([0-9]{1,2})(?![0-9])");

    static final Pattern SHORT_DATE = Pattern.compile(
            "(?:ng[\\u00e0a]y" + GAP + ")?([0-9]{1,2}) ?([/.\\-\\u2013]) ?([0-9]{1,2}) ?\\2 ?" + YEAR + "(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern LONG_DATE = Pattern.compile(
            "(?:ng[\\u00e0a]y" + GAP + ")?([0-9]{1,2})" + GAP + "th[\\u00e1a]ng" + GAP + "([0-9]{1,2})(?:,?" + GAP
                    + "n[\\u0103a]m)?" + GAP + YEAR + "(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern SHORT_MONTH = Pattern.compile(
            "(?:th[\\u00e1a]ng" + GAP + ")?([0-9]{1,2}) ?[/\\-\\u2013] ?" + YEAR + "(?![0-9A-Za-z\\u0110\\u0111]| ?/)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern LONG_MONTH = Pattern.compile(
            "th[\\u00e1a]ng" + GAP + "([0-9]{1,2})(?:,?" + GAP + "n[\\u0103a]m)?" + GAP + YEAR + "(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Type codes of Decree 30/2020 and of Party and legal papers, folded. */
    static final Set<String> TYPES = Set.of(("nq qd ct qc qyd tc tb hd ctr kh pa da bc bb ttr cd bgn btt guq gm ggt gnp"
                    + " pg pc pb sy trs sl kl cv tt nd l pl ttlt vbhn qdi")
            .split(" "));

    static final Set<String> BODIES = Set.of(
            "ubnd hdnd ttg cp tw tu hu du btv bch bcd bct qh ubtvqh vp ubmttq mttq ubmt ubmttqvn vpcp".split(" "));

    /** Party bodies stand behind the slash: 29-CTr/HU. */
    static final Set<String> PARTY = Set.of("tw", "tu", "hu", "du");

    /** Units behind the body of an official letter: 625/UBND-TH. */
    static final Set<String> UNITS =
            Set.of("th vp nc kt tcd nn vx cn tnmt nv tckh ktht tc xd gd yt nnptnt qldt tp".split(" "));

    private final Matcher document = DOCUMENT.matcher("");
    private final Matcher isoDate = ISO_DATE.matcher("");
    private final Matcher shortDate = SHORT_DATE.matcher("");
    private final Matcher longDate = LONG_DATE.matcher("");
    private final Matcher shortMonth = SHORT_MONTH.matcher("");
    private final Matcher longMonth = LONG_MONTH.matcher("");
    private String text = "";
    private TokenKind kind = TokenKind.DATE;
    private String surface = "";
    private int end;

    void reset(String newText) {
        text = newText;
        for (Matcher matcher : new Matcher[] {document, isoDate, shortDate, longDate, shortMonth, longMonth}) {
            matcher.reset(newText);
        }
    }

    /** Tries all forms at an index; on true the other methods tell what was found. */
    boolean match(int index) {
        return matchDocument(index)
                || at(isoDate, index) && date(isoDate, 1, 2, 3)
                || at(shortDate, index) && date(shortDate, 4, 3, 1)
                || at(longDate, index) && date(longDate, 3, 2, 1)
                || at(shortMonth, index) && month(shortMonth)
                || at(longMonth, index) && month(longMonth);
    }

    private boolean at(Matcher matcher, int index) {
        matcher.region(index, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt();
    }

    private boolean matchDocument(int index) {
        if (!at(document, index)) {
            return false;
        }
        String first = VietText.lower(document.group(5));
        boolean hasYear = document.group(3) != null;
        if (document.group(7) == null) {
            return hasYear
                    && VietText.fold(first).matches("(?:qh|ubtvqh)[0-9]{1,2}")
                    && found(
                            TokenKind.DOCUMENT_NUMBER,
                            number() + "/" + document.group(3) + "/" + first,
                            document.end());
        }
        String second = VietText.lower(document.group(7));
        if (!isPlausible(VietText.fold(first), VietText.fold(second))) {
            return false;
        }
        String year = hasYear ? document.group(3) + "/" : "";
        String rest = document.group(8) == null ? "" : VietText.lower(document.group(8));
        boolean party = !hasYear && PARTY.contains(VietText.fold(second));
        String canonical = party
                ? number() + "-" + first + "/" + second + rest
                : number() + "/" + year + first + "-" + second + rest;
        return found(TokenKind.DOCUMENT_NUMBER, canonical, document.end());
    }

    private String number() {
        String stripped = document.group(1).replaceFirst("^0+", "");
        return stripped.isEmpty() ? "0" : stripped;
    }

    /** With bare spaces both parts must be well known; behind a slash or hyphen one known part or capitals will do. */
    private boolean isPlausible(String first, String second) {
        boolean loose = isSpaceOnly(2) || isSpaceOnly(4) || isSpaceOnly(6);
        if (loose) {
            return TYPES.contains(first) && BODIES.contains(second) || isCouncil(first) && UNITS.contains(second);
        }
        String written = document.group(5);
        boolean capitals = written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
        return TYPES.contains(first) || BODIES.contains(first) || capitals;
    }

    private boolean isSpaceOnly(int joint) {
        String written = document.group(joint);
        return written != null && (written.equals(" ") || written.equals("\u00a0"));
    }

    private static boolean isCouncil(String first) {
        return first.equals("ubnd") || first.equals("hdnd");
    }

    private boolean date(Matcher matcher, int year, int month, int day) {
        int y = Integer.parseInt(matcher.group(year));
        int m = Integer.parseInt(matcher.group(month));
        int d = Integer.parseInt(matcher.group(day));
        return m >= 1
                && m <= 12
                && d >= 1
                && YearMonth.of(y, m).isValidDay(d)
                && found(TokenKind.DATE, y + "-" + twoDigits(m) + "-" + twoDigits(d), matcher.end());
    }

    private boolean month(Matcher matcher) {
        int m = Integer.parseInt(matcher.group(1));
        return m >= 1 && m <= 12 && found(TokenKind.DATE, matcher.group(2) + "-" + twoDigits(m), matcher.end());
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : String.valueOf(n);
    }

    private boolean found(TokenKind newKind, String canonical, int newEnd) {
        kind = newKind;
        surface = canonical;
        end = newEnd;
        return true;
    }

    TokenKind kind() {
        return kind;
    }

    String surface() {
        return surface;
    }

    int end() {
        return end;
    }
}
