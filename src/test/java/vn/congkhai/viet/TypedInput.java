package vn.congkhai.viet;

import java.util.Optional;

/**
 * What Telex or VNI keystrokes mean when they were typed without an input method: {@code huyeenj uyr} and
 * {@code huye6n5 uy3} are "huyện ủy". English words collide (test, has), so the result is an alternative and must never
 * replace what was typed. Only queries are read so, by the browser: this is what its {@code typed.js} is held to.
 */
public final class TypedInput {
    private static final String TELEX_TONES = "zfrxsj";
    private static final String VNI_TONES = "023415";
    private static final String GAPS = " \t\r\n\u00a0";

    private TypedInput() {}

    /** The text with every decodable word decoded, in lower case; empty when no word changes into a valid syllable. */
    public static Optional<String> decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean changed = false;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && GAPS.indexOf(text.charAt(i)) < 0) {
                i++;
            }
            String word = text.substring(start, i);
            Optional<String> decoded = decodeWord(word);
            changed |= decoded.isPresent();
            out.append(decoded.orElse(word));
            if (i < text.length()) {
                out.append(text.charAt(i++));
            }
        }
        return changed ? Optional.of(out.toString()) : Optional.empty();
    }

    private static Optional<String> decodeWord(String word) {
        if (!isTypedWord(word)) {
            return Optional.empty();
        }
        String keys = VietText.lower(word);
        Keystrokes keystrokes = new Keystrokes();
        boolean digits = keys.chars().anyMatch(c -> c <= '9');
        for (int i = 0; i < keys.length(); i++) {
            if (digits) {
                vni(keystrokes, keys.charAt(i));
            } else {
                telex(keystrokes, keys.charAt(i));
            }
        }
        return keystrokes.syllable().filter(s -> !s.equals(keys));
    }

    /** ASCII letters and digits, a letter first, at most 14 keys; not all in capitals, as codes such as A4 are. */
    private static boolean isTypedWord(String word) {
        if (word.length() < 2 || word.length() > 14 || !isAsciiLetter(word.charAt(0))) {
            return false;
        }
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isAsciiLetter(c) && (c < '0' || c > '9')) {
                return false;
            }
            small |= c >= 'a' && c <= 'z';
        }
        return small;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static void telex(Keystrokes keystrokes, char key) {
        int tone = TELEX_TONES.indexOf(key);
        boolean used = tone >= 0 && keystrokes.tone(tone)
                || "aeo".indexOf(key) >= 0 && keystrokes.hat(String.valueOf(key))
                || key == 'w' && (keystrokes.hornOrBreve() || keystrokes.append('ư'))
                || key == 'd' && keystrokes.bar();
        if (!used) {
            keystrokes.append(key);
        }
    }

    private static void vni(Keystrokes keystrokes, char key) {
        int tone = VNI_TONES.indexOf(key);
        boolean used = tone >= 0 && keystrokes.tone(tone)
                || key == '6' && keystrokes.hat("aeo")
                || key == '7' && keystrokes.horn()
                || key == '8' && keystrokes.breve()
                || key == '9' && keystrokes.bar();
        if (!used) {
            keystrokes.append(key);
        }
    }
}
