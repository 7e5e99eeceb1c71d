package vn.congkhai.viet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A number for every way to write a syllable in lower case: onset, then rhyme and tone. Most numbers below {@link #COUNT}
 * stand for syllables that nobody writes, which costs nothing and needs no rule for what goes with what.
 *
 * <p>The order of the lists is part of the format of the search index.
 */
public final class SyllableCode {
    /** What {@link #of} answers for what is no syllable. */
    public static final int NONE = -1;

    /** None, those of all syllables, and what is left of qu before uynh and its like. */
    private static final List<String> ONSETS = Stream.of(List.of(""), Rhymes.ONSETS, List.of("q"))
            .flatMap(List::stream)
            .toList();

    /** Written with each of the six tones; the last three have the mark on their last letter, the newer style. */
    private static final String[] OPEN = ("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu yêu oa oai oao oay oe"
                    + " oeo oi ôi ơi ua uê uêu ui uôi uơ uy uya uyu uây ưa ưi ưu ươi ươu am ăm âm em êm im om ôm ơm um ưm"
                    + " iêm yêm oam oăm uôm ươm an ăn ân en ên in on ôn ơn un ưn iên yên oan oăn oen uân uôn ươn uyn uyên"
                    + " ang ăng âng eng ong ông ung ưng iêng yêng oang oăng uông ương uâng oong ôông anh ênh inh oanh uynh"
                    + " uênh oa oe uy")
            .split(" ");

    /** Written with two tones only. */
    private static final String[] STOPPED = ("ac ăc âc ec oc ôc uc ưc iêc oac oăc uôc ươc ooc ach êch ich oach uêch"
                    + " uych ap ăp âp ep êp ip op ôp ơp up ưp iêp oap oăp ươp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt"
                    + " yêt oat oăt oet uât uôt ươt uyt uyêt")
            .split(" ");

    private static final int NEW_STYLE = OPEN.length - 3;
    private static final Tone[] TONES = Tone.values();
    private static final int TONES_OF_STOPPED = 2;
    private static final int OF_OPEN = OPEN.length * TONES.length;
    private static final int RHYMES = OF_OPEN + STOPPED.length * TONES_OF_STOPPED;

    /** All numbers are below this one. */
    public static final int COUNT = ONSETS.size() * RHYMES;

    private static final Map<String, Integer> RHYME_NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < NEW_STYLE; i++) {
            RHYME_NUMBERS.put(OPEN[i], i);
        }
        for (int i = 0; i < STOPPED.length; i++) {
            RHYME_NUMBERS.put(STOPPED[i], OPEN.length + i);
        }
    }

    private SyllableCode() {}

    /** The number of a syllable in lower case, NFC; {@link #NONE} for anything that is not exactly one. */
    public static int of(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            letters.append(Letters.toneless(word.charAt(i)));
            tone = Math.max(tone, Letters.tone(word.charAt(i)));
        }
        String toneless = letters.toString();
        for (int cut = Math.min(3, toneless.length() - 1); cut >= 0; cut--) {
            int onset = ONSETS.indexOf(toneless.substring(0, cut));
            Integer rhyme = RHYME_NUMBERS.get(toneless.substring(cut));
            if (rhyme != null && onset >= 0) {
                return written(word, onset, rhyme, tone);
            }
        }
        return NONE;
    }

    private static int written(String word, int onset, int rhyme, int tone) {
        if (rhyme >= OPEN.length) {
            int ofTone = tone - (TONES.length - TONES_OF_STOPPED);
            int code = onset * RHYMES + OF_OPEN + (rhyme - OPEN.length) * TONES_OF_STOPPED + ofTone;
            return ofTone >= 0 && syllable(code).equals(word) ? code : NONE;
        }
        int code = onset * RHYMES + rhyme * TONES.length + tone;
        if (syllable(code).equals(word)) {
            return code;
        }
        for (int i = NEW_STYLE; i < OPEN.length; i++) {
            int newer = onset * RHYMES + i * TONES.length + tone;
            if (OPEN[i].equals(OPEN[rhyme]) && syllable(newer).equals(word)) {
                return newer;
            }
        }
        return NONE;
    }

    /** The syllable of a number. */
    public static String syllable(int code) {
        String first = ONSETS.get(code / RHYMES);
        int rest = code % RHYMES;
        if (rest >= OF_OPEN) {
            int stopped = rest - OF_OPEN;
            Tone tone = TONES[TONES.length - TONES_OF_STOPPED + stopped % TONES_OF_STOPPED];
            return TonePlacement.place(first + STOPPED[stopped / TONES_OF_STOPPED], tone);
        }
        String rhyme = OPEN[rest / TONES.length];
        Tone tone = TONES[rest % TONES.length];
        if (rest / TONES.length < NEW_STYLE) {
            return TonePlacement.place(first + rhyme, tone);
        }
        int last = rhyme.length() - 1;
        return first + rhyme.substring(0, last) + Letters.compose(rhyme.charAt(last), tone.ordinal());
    }
}
