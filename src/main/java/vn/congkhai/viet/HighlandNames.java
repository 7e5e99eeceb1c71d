package vn.congkhai.viet;

import java.util.Set;

/**
 * Names of people and places of the Central Highlands and the Trường Sơn range as official papers write them: with endings,
 * beginnings and vowels that Vietnamese syllables do not have (Đắk, Chư Păh, Krông, Kpă, Niê).
 */
final class HighlandNames {

    /** Family names that look like a slip in Vietnamese: a letter short, or two syllables without a space. */
    private static final Set<String> FAMILIES =
            Set.of("adrơng", "alăng", "arất", "byă", "êban", "ênuôl", "niê", "pơloong", "rơmah", "tơngôl");

    /** Consonants together that these languages begin with, and Vietnamese does not. */
    private static final Set<String> CLUSTERS = Set.of(
            "bh", "bhn", "bl", "bn", "br", "đr", "dr", "hđ", "hl", "hr", "jr", "kb", "kđ", "kl", "km", "kn", "kp", "kr",
            "ks", "ml", "mn", "pl", "pr", "rm", "tl");

    private HighlandNames() {}

    /** Whether a word that is no syllable may be such a name, as far as its letters say. */
    static boolean isOne(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        String lower = VietText.lower(word);
        return FAMILIES.contains(lower) || endsSo(lower) || beginsSo(lower);
    }

    /** Final k, r, l, an h behind a vowel, or ê written twice: Đắk, Ksơr, Chư Pưh, La Êê. */
    private static boolean endsSo(String lower) {
        int last = lower.length() - 1;
        return switch (lower.charAt(last)) {
            case 'k', 'r', 'l' -> true;
            case 'h' -> Letters.isVowel(Letters.toneless(lower.charAt(last - 1)));
            case 'ê' -> lower.charAt(last - 1) == 'ê';
            default -> false;
        };
    }

    /** With a cluster, with one that is not known before a syllable, or a k where Vietnamese writes c: Kpă, Mđrắt, Kông Chro. */
    private static boolean beginsSo(String lower) {
        int onset = TonePlacement.onsetLength(lower.toCharArray(), lower.length());
        String consonants = lower.substring(0, onset);
        boolean foreign = onset > 1 && onset < lower.length() && !Rhymes.isOnset(consonants);
        return foreign && (CLUSTERS.contains(consonants) || Syllables.isValid(lower.substring(onset - 1)))
                || consonants.equals("k") && Syllables.isValid("c" + lower.substring(1));
    }
}
