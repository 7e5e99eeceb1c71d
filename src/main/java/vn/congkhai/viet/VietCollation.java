package vn.congkhai.viet;

import java.util.Comparator;

/**
 * Vietnamese alphabetical order: a ă â b c d đ e ê …; then tones in the order ngang huyền hỏi ngã sắc nặng; then small
 * before capital letters. Spaces come before letters, so "An Hà" stands before "Anh". The same in every locale.
 */
public final class VietCollation {
    /** Compares whole strings. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(VietCollation::key).thenComparing(Comparator.naturalOrder());

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** What stands for a in keys. */
    private static final char FIRST_LETTER = 0x100;

    private VietCollation() {}

    /** A key whose natural order is the order of the texts. */
    static String key(String text) {
        String composed = VietText.nfc(text.strip());
        int n = composed.length();
        StringBuilder letters = new StringBuilder(3 * n + 2);
        StringBuilder tones = new StringBuilder(n);
        StringBuilder cases = new StringBuilder(n);
        for (int i = 0; i < n; i++) {
            char c = composed.charAt(i);
            if (Letters.kind(c) == Letters.IGNORABLE) {
                continue;
            }
            letters.append(primary(c));
            tones.append((char) (1 + Letters.tone(c)));
            cases.append(Character.isUpperCase(c) ? '\u0002' : '\u0001');
        }
        return letters.append('\0').append(tones).append('\0').append(cases).toString();
    }

    /**
     * The letter under which lists have a text, without its tone: {@code Đ} for "đơn từ", {@code Ô} for "Ổn định"; empty where it
     * begins with none.
     */
    public static String initial(String text) {
        int letter = key(text).charAt(0) - FIRST_LETTER;
        return letter >= 0 && letter < ALPHABET.length()
                ? String.valueOf(Character.toUpperCase(ALPHABET.charAt(letter)))
                : "";
    }

    /** Separators keep their code below digits, digits stand below letters, other scripts above. */
    private static char primary(char c) {
        int letter = ALPHABET.indexOf(Letters.toneless(c));
        if (letter < 0) {
            letter = ALPHABET.indexOf(Letters.fold(c));
        }
        if (letter >= 0) {
            return (char) (FIRST_LETTER + letter);
        }
        if (Character.isWhitespace(c) || c == '\u00a0') {
            return '\u0001';
        }
        return c < 0x80 ? (char) (c + 1) : (char) Math.min(0xFFFF, 0x200 + c);
    }
}
