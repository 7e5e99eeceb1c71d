package vn.congkhai.viet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys a person presses for a syllable in Telex and VNI, each mark at once or all of them at the end. */
final class TypedKeys {
    private static final String TELEX_TONES = " frxsj";
    private static final String VNI_TONES = " 23415";

    private TypedKeys() {}

    static Set<String> allWaysToType(String syllable) {
        Set<String> ways = waysToType(syllable, false);
        if (repeatsVowel(syllable)) {
            ways.removeIf(keys -> keys.chars().noneMatch(Character::isDigit));
        } else {
            ways.addAll(waysToType(syllable, true));
        }
        return ways;
    }

    private static Set<String> waysToType(String syllable, boolean telex) {
        StringBuilder toneAtOnce = new StringBuilder();
        StringBuilder marksAtOnce = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        String toneKey = "";
        for (char c : syllable.toCharArray()) {
            char toneless = Letters.toneless(c);
            String mark = telex ? telexMark(toneless) : vniMark(toneless);
            String tone = toneKey(Letters.tone(c), telex);
            toneKey += tone;
            toneAtOnce.append(Letters.fold(c)).append(mark).append(tone);
            marksAtOnce.append(Letters.fold(c)).append(mark);
            letters.append(Letters.fold(c));
            marks.append(mark);
        }
        boolean oneKeyForBothHorns = VietText.lower(syllable).matches(".*ư[ơờởỡớợ].*");
        String late = oneKeyForBothHorns ? marks.toString().replaceFirst("[w7]", "") : marks.toString();
        return new LinkedHashSet<>(
                List.of(toneAtOnce.toString(), marksAtOnce + toneKey, letters + late + toneKey).stream()
                        .distinct()
                        .toList());
    }

    private static String toneKey(int tone, boolean telex) {
        return tone == 0 ? "" : String.valueOf((telex ? TELEX_TONES : VNI_TONES).charAt(tone));
    }

    /** Doubling a vowel asks for a hat, so these cannot be typed in Telex: khoèo, xoong, ngoao. */
    private static boolean repeatsVowel(String syllable) {
        return VietText.fold(syllable).matches(".*o[ae]?o.*");
    }

    private static String telexMark(char toneless) {
        return switch (toneless) {
            case 'â' -> "a";
            case 'ê' -> "e";
            case 'ô' -> "o";
            case 'ă', 'ơ', 'ư' -> "w";
            case 'đ' -> "d";
            default -> "";
        };
    }

    private static String vniMark(char toneless) {
        return switch (toneless) {
            case 'â', 'ê', 'ô' -> "6";
            case 'ơ', 'ư' -> "7";
            case 'ă' -> "8";
            case 'đ' -> "9";
            default -> "";
        };
    }
}
