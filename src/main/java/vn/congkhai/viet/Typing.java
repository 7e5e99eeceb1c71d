package vn.congkhai.viet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How words were typed: without the marks of Vietnamese, or all in capitals as papers print their headings. */
public final class Typing {

    /** A syllable of which only letters without marks are left. */
    private static final Pattern BARE =
            Pattern.compile("(?i)[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?");

    /** Fewer words may be a name, or stand without marks by chance. */
    private static final int FEWEST = 4;

    private Typing() {}

    /** Whether this is a line of Vietnamese from which all marks are missing; names and codes among other words are no such line. */
    public static boolean lacksMarks(String text) {
        if (!text.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        // among small letters, capitals alone are an abbreviation
        List<String> words = words(text).stream()
                .filter(word -> hasSmall(word) || !hasSmall(text))
                .toList();
        return words.size() >= FEWEST
                && words.stream().allMatch(word -> BARE.matcher(word).matches());
    }

    /** Whether this is a line of Vietnamese in capitals alone; a name of an office by its letters (HĐND, UBND) is no such line. */
    public static boolean isInCapitals(String text) {
        return !hasSmall(text)
                && words(text).stream().filter(Syllables::isValid).count() >= FEWEST;
    }

    private static boolean hasSmall(String text) {
        return text.chars().anyMatch(Character::isLowerCase);
    }

    /** What has letters alone, and more than one. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;:.()/–-]+"))
                .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isLetter))
                .toList();
    }
}
