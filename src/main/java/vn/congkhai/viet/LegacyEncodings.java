package vn.congkhai.viet;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recognises text in Vietnamese encodings older than Unicode and brings it to NFC. */
public final class LegacyEncodings {
    private static final Pattern WORD_GAP =
            Pattern.compile("[\\s\\u0000-\\u0026\\u0028-\\u0040\\u005b-\\u0060\\u007b-\\u007f]+");
    private static final int FEWEST_WORDS = 2;
    private static final Map<Character, Character> TCVN3 = pairs("""
            µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợ\
            ïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ""");
    private static final Map<Character, Character> VNI_LETTERS = pairs("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");
    /** Second characters after a vowel, small letters: for each the hat or breve and the tone they stand for. */
    private static final Map<Character, String> VNI_MARKS = vniMarks();

    private LegacyEncodings() {}

    /** The encoding the text is in, when converting it turns clearly more of its words into Vietnamese ones. */
    public static Optional<LegacyEncoding> detect(String text) {
        if (hasCombiningTones(text)) {
            return Optional.of(LegacyEncoding.BASE_AND_TONE);
        }
        if (text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9)) {
            return Optional.empty();
        }
        int plain = markedSyllables(text);
        int tcvn3 = markedSyllables(convert(text, LegacyEncoding.TCVN3));
        int vni = markedSyllables(convert(text, LegacyEncoding.VNI_WINDOWS));
        int best = Math.max(tcvn3, vni);
        if (best < FEWEST_WORDS || best <= 2 * plain) {
            return Optional.empty();
        }
        return Optional.of(tcvn3 >= vni ? LegacyEncoding.TCVN3 : LegacyEncoding.VNI_WINDOWS);
    }

    /** The text in Unicode NFC, read as being in this encoding. */
    public static String convert(String text, LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> fromTcvn3(text);
            case VNI_WINDOWS -> fromVni(text);
            case BASE_AND_TONE -> VietText.nfc(text);
        };
    }

    private static boolean hasCombiningTones(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Tone.ordinalOfMark(text.charAt(i)) > 0 && Letters.isVowel(Letters.toneless(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static int markedSyllables(String text) {
        int score = 0;
        for (String word : WORD_GAP.split(text)) {
            if (word.chars().anyMatch(c -> c >= 0x80)) {
                score += Syllables.isValid(word) ? 1 : -1;
            }
        }
        return score;
    }

    private static String fromTcvn3(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(TCVN3.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return out.toString();
    }

    private static String fromVni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char base = VNI_LETTERS.getOrDefault(text.charAt(i), text.charAt(i));
            String marks = i + 1 < text.length() ? vniMarksAfter(text.charAt(i), text.charAt(i + 1)) : "";
            String composed = VietText.nfc(base + marks);
            if (!marks.isEmpty() && composed.length() == 1) {
                out.append(composed);
                i++;
            } else {
                out.append(base);
            }
        }
        return out.toString();
    }

    /** Which marks the second character puts on the first; none when it is no vowel of VNI. */
    private static String vniMarksAfter(char letter, char next) {
        boolean takesMarks = "aeouyôöAEOUYÔÖ".indexOf(letter) >= 0;
        return takesMarks ? VNI_MARKS.getOrDefault(Character.toLowerCase(next), "") : "";
    }

    private static Map<Character, String> vniMarks() {
        Map<Character, String> marks = new TreeMap<>();
        String tones = "\u0301\u0300\u0309\u0303\u0323";
        putAll(marks, "ùøûõï", "", tones);
        putAll(marks, "áàåãä", "\u0302", tones);
        putAll(marks, "éèúüë", "\u0306", tones);
        marks.put('â', "\u0302");
        marks.put('ê', "\u0306");
        return marks;
    }

    private static void putAll(Map<Character, String> marks, String characters, String hat, String tones) {
        for (int i = 0; i < characters.length(); i++) {
            marks.put(characters.charAt(i), hat + tones.charAt(i));
        }
    }

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> map = new TreeMap<>();
        String pairs = text.strip();
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            map.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return map;
    }
}
