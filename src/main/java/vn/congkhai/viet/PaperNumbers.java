package vn.congkhai.viet;

import java.util.Set;

/**
 * Finds numbers of official papers: 187/TB-UBND, 15/2020/QĐ-TTg, 29-CTr/HU, 625/UBND-TH, 72/2025/QH15, and all of these
 * with other joints.
 */
final class PaperNumbers {
    private static final int FAILED = -1;
    private static final int LONGEST_NUMBER = 5;
    private static final int LONGEST_TYPE = 6;
    private static final int LONGEST_PART = 8;

    /** Type codes of Decree 30/2020 and of Party and legal papers, folded. */
    private static final Set<String> TYPES = Set.of(("nq qd ct qc qyd tc tb hd ctr kh pa da bc bb ttr cd bgn btt guq gm"
                    + " ggt gnp pg pc pb sy trs sl kl cv tt nd l pl ttlt vbhn qdi")
            .split(" "));

    private static final Set<String> BODIES = Set.of(
            "ubnd hdnd ttg cp tw tu hu du btv bch bcd bct qh ubtvqh vp ubmttq mttq ubmt ubmttqvn vpcp".split(" "));

    private static final Set<String> COUNCILS = Set.of("ubnd", "hdnd");

    /** Those whose papers of law carry the number of their term: 72/2025/QH15. */
    private static final Set<String> LAWMAKERS = Set.of("qh", "ubtvqh");

    /** Party bodies stand behind the slash: 29-CTr/HU. */
    private static final Set<String> PARTY = Set.of("tw", "tu", "hu", "du");

    /** Units behind the body of an official letter: 625/UBND-TH. */
    private static final Set<String> UNITS =
            Set.of("th vp nc kt tcd nn vx cn tnmt nv tckh ktht tc xd gd yt nnptnt qldt tp".split(" "));

    private char[] text = new char[0];
    private int textLength;
    private final char[] canonical = new char[48];
    private int length;
    private int end;
    /** Whether nothing but a space joins two parts of the number. */
    private boolean loose;

    void reset(char[] newText, int newLength) {
        text = newText;
        textLength = newLength;
    }

    /** Whether a folded word is the code of a type of paper: qd, tb. */
    static boolean isType(String folded) {
        return TYPES.contains(folded);
    }

    char[] canonical() {
        return canonical;
    }

    int length() {
        return length;
    }

    int end() {
        return end;
    }

    /** Whether a number starts at an index; on true the other methods tell which. */
    boolean match(int index) {
        loose = false;
        int numberEnd = digits(index);
        if (numberEnd == index || numberEnd > index + LONGEST_NUMBER) {
            return false;
        }
        int year = joint(numberEnd);
        if (year < 0) {
            return false;
        }
        boolean hasYear = isYear(year);
        int type = hasYear ? joint(year + 4) : year;
        int lettersEnd = letters(type);
        int typeEnd = digits(lettersEnd);
        if (type < 0 || lettersEnd == type || lettersEnd > type + LONGEST_TYPE || typeEnd > lettersEnd + 2) {
            return false;
        }
        putNumber(index, numberEnd);
        boolean typeIsLoose = loose;
        int body = joint(typeEnd);
        int bodyEnd = bodyEnd(body);
        if (bodyEnd > 0) {
            return isWhole(type, typeEnd, hasYear ? year : FAILED, body, bodyEnd);
        }
        loose = typeIsLoose;
        return hasYear && isLaw(type, lettersEnd, typeEnd, year);
    }

    /** The end of the body that issued a paper. */
    private int bodyEnd(int body) {
        int bodyEnd = letters(body);
        boolean isBody = body > 0 && bodyEnd >= body + 2 && bodyEnd <= body + LONGEST_PART && !continues(bodyEnd);
        return isBody ? bodyEnd : FAILED;
    }

    /** With the body that issued the paper, and what stands behind it. */
    private boolean isWhole(int type, int typeEnd, int year, int body, int bodyEnd) {
        String issuer = folded(body, bodyEnd);
        if (!isPlausible(type, typeEnd, issuer)) {
            return false;
        }
        int last = unitEnd(bodyEnd);
        boolean party = year < 0 && PARTY.contains(issuer);
        if (year > 0) {
            put('/');
            put(year, year + 4);
        }
        put(party ? '-' : '/');
        put(type, typeEnd);
        put(party ? '/' : '-');
        put(body, last);
        end = last;
        return true;
    }

    private int unitEnd(int bodyEnd) {
        if (bodyEnd == textLength || text[bodyEnd] != '-') {
            return bodyEnd;
        }
        int unit = bodyEnd + 1;
        int unitEnd = letters(unit);
        return unitEnd > unit && unitEnd <= unit + LONGEST_PART && !continues(unitEnd) ? unitEnd : bodyEnd;
    }

    private boolean isLaw(int type, int lettersEnd, int typeEnd, int year) {
        if (typeEnd == lettersEnd || continues(typeEnd) || !LAWMAKERS.contains(folded(type, lettersEnd))) {
            return false;
        }
        put('/');
        put(year, year + 4);
        put('/');
        put(type, typeEnd);
        end = typeEnd;
        return true;
    }

    /** With bare spaces both parts must be well known; behind a slash or hyphen one known part or capitals will do. */
    private boolean isPlausible(int type, int typeEnd, String issuer) {
        String first = folded(type, typeEnd);
        if (loose) {
            return TYPES.contains(first) && BODIES.contains(issuer)
                    || COUNCILS.contains(first) && UNITS.contains(issuer);
        }
        return TYPES.contains(first) || BODIES.contains(first) || isCapitals(type, typeEnd);
    }

    private boolean isCapitals(int from, int to) {
        int i = from;
        while (i < to && Character.isUpperCase(text[i])) {
            i++;
        }
        return i == to && to - from > 1;
    }

    /** The end of what joins two parts: a slash or hyphen with or without spaces, or a space alone. */
    private int joint(int index) {
        int at = isSpace(index) ? index + 1 : index;
        if (at < textLength && (text[at] == '/' || text[at] == '-' || text[at] == '–')) {
            return isSpace(at + 1) ? at + 2 : at + 1;
        }
        loose |= at > index;
        return at > index ? at : FAILED;
    }

    private boolean isSpace(int index) {
        return index < textLength && (text[index] == ' ' || text[index] == '\u00a0');
    }

    private boolean isYear(int index) {
        return index + 4 <= textLength
                && (text[index] == '1' && text[index + 1] == '9' || text[index] == '2' && text[index + 1] == '0')
                && digits(index + 2) >= index + 4;
    }

    private int digits(int index) {
        int i = index;
        while (i >= 0 && i < textLength && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }

    private int letters(int index) {
        int i = index;
        while (i >= 0 && i < textLength && isLetter(text[i])) {
            i++;
        }
        return i;
    }

    /** Those that codes are made of. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð';
    }

    /** Whether a letter of any script or a digit follows. */
    private boolean continues(int index) {
        return index < textLength
                && (text[index] >= '0' && text[index] <= '9'
                        || Character.isLetter(Character.codePointAt(text, index, textLength)));
    }

    private String folded(int from, int to) {
        char[] letters = new char[to - from];
        for (int i = from; i < to; i++) {
            letters[i - from] = Letters.fold(text[i]);
        }
        return new String(letters);
    }

    private void putNumber(int from, int to) {
        int i = from;
        while (i < to - 1 && text[i] == '0') {
            i++;
        }
        length = 0;
        put(i, to);
    }

    private void put(char c) {
        canonical[length++] = c;
    }

    private void put(int from, int to) {
        for (int i = from; i < to; i++) {
            canonical[length++] = Letters.lower(text[i]);
        }
    }
}
