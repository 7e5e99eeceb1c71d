package vn.congkhai.viet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which written forms are Vietnamese syllables. */
public final class Syllables {
    private static final int LONGEST = 7;
    private static final Tone[] TONES = Tone.values();

    private Syllables() {}

    /** Whether this is one syllable as Vietnamese writes it, in any case and either tone placement. */
    static boolean isValid(String word) {
        return parse(word).isPresent();
    }

    /** Takes a valid syllable apart; empty for anything else. */
    static Optional<Syllable> parse(String word) {
        return parseAnyTone(word).filter(s -> s.tone() == Tone.SAC || s.tone() == Tone.NANG || !endsInStop(s.rhyme()));
    }

    /** The words of a text that carry Vietnamese marks and are not syllables; foreign words and codes are passed over. */
    public static List<Suspicion> suspicious(CharSequence text) {
        String composed = VietText.nfc(text);
        List<Suspicion> found = new ArrayList<>();
        // most words of a text stand there many times
        Map<String, Optional<Suspicion.Reason>> known = new HashMap<>();
        int i = 0;
        while (i < composed.length()) {
            int start = i;
            while (i < composed.length() && isWordPart(composed.charAt(i))) {
                i++;
            }
            if (i > start) {
                int from = start;
                int to = i;
                String word = composed.substring(start, i);
                known.computeIfAbsent(word, Syllables::reason)
                        .ifPresent(reason -> found.add(new Suspicion(word, from, to, reason)));
            } else {
                i++;
            }
        }
        return found;
    }

    /** The syllable whatever its tone; a tone must stand at one of the places in use. */
    private static Optional<Syllable> parseAnyTone(String word) {
        String lower = VietText.lower(word);
        if (lower.isEmpty() || lower.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder toneless = new StringBuilder(lower.length());
        int tone = 0;
        for (int i = 0; i < lower.length(); i++) {
            int here = Letters.tone(lower.charAt(i));
            if (here != 0 && tone != 0) {
                return Optional.empty();
            }
            tone = Math.max(tone, here);
            toneless.append(Letters.toneless(lower.charAt(i)));
        }
        String letters = toneless.toString();
        if (!stands(lower, letters, TONES[tone])) {
            return Optional.empty();
        }
        for (int cut = Math.min(3, letters.length() - 1); cut >= 0; cut--) {
            String onset = letters.substring(0, cut);
            String rhyme = letters.substring(cut);
            if ((cut == 0 || Rhymes.isOnset(onset)) && Rhymes.agree(onset, rhyme)) {
                return Optional.of(new Syllable(rhyme, TONES[tone]));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String lower, String toneless, Tone tone) {
        String canonical = TonePlacement.place(toneless, tone);
        return canonical.equals(lower) || isNewStyle(lower, toneless, canonical);
    }

    private static boolean isNewStyle(String lower, String toneless, String canonical) {
        boolean differs = toneless.endsWith("oa") || toneless.endsWith("oe") || toneless.endsWith("uy");
        return differs
                && Letters.tone(lower.charAt(lower.length() - 1)) != 0
                && TonePlacement.normalize(lower).equals(canonical);
    }

    private static boolean endsInStop(String rhyme) {
        return rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
    }

    private static boolean isWordPart(char c) {
        byte kind = Letters.kind(c);
        return kind == Letters.LETTER || kind == Letters.DIGIT || c == '\'' || c == '’';
    }

    private static Optional<Suspicion.Reason> reason(String word) {
        if (!isVietnameseWord(word) || isValid(word) || HighlandNames.isOne(word)) {
            return Optional.empty();
        }
        if (parseAnyTone(word).isPresent()) {
            return Optional.of(Suspicion.Reason.TONE_BEFORE_STOP);
        }
        if (isCapitals(word)) {
            return Optional.empty();
        }
        return Optional.of(isGlued(word) ? Suspicion.Reason.MISSING_SPACE : Suspicion.Reason.NOT_A_SYLLABLE);
    }

    /** Letters of the Vietnamese alphabet only, at least one of them not ASCII, at least one vowel, no capital inside. */
    private static boolean isVietnameseWord(String word) {
        boolean marked = false;
        boolean vowel = false;
        boolean capitals = isCapitals(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char letter = Letters.toneless(c);
            boolean isVowel = Letters.isVowel(letter);
            if (!isVowel && "bcdđghklmnpqrstvx".indexOf(letter) < 0) {
                return false;
            }
            if (i > 0 && !capitals && Character.isUpperCase(c)) {
                return false;
            }
            marked |= c >= 0x80;
            vowel |= isVowel;
        }
        return marked && vowel;
    }

    private static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGlued(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(word.length(), from + LONGEST); to++) {
                reached[to] |= isValid(word.substring(from, to));
            }
        }
        return reached[word.length()];
    }
}
