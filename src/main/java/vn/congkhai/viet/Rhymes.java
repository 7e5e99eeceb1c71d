package vn.congkhai.viet;

import java.util.List;
import java.util.Set;

/** The inventory the written syllable is made of: onsets, rhymes, and which may stand together. */
final class Rhymes {
    static final List<String> ONSETS = List.of(
            "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    static final Set<String> ALL =
            Set.of(("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu yêu oa oai oao oay oe oeo"
                            + " oi ôi ơi ua uê uêu ui uôi uơ uy uya uyu uây ưa ưi ưu ươi ươu"
                            + " am ăm âm em êm im om ôm ơm um ưm iêm yêm oam oăm uôm ươm"
                            + " an ăn ân en ên in on ôn ơn un ưn iên yên oan oăn oen uân uôn ươn uyn uyên"
                            + " ang ăng âng eng ong ông ung ưng iêng yêng oang oăng uông ương uâng oong ôông"
                            + " anh ênh inh oanh uynh uênh"
                            + " ac ăc âc ec oc ôc uc ưc iêc oac oăc uôc ươc ooc"
                            + " ach êch ich oach uêch uych"
                            + " ap ăp âp ep êp ip op ôp ơp up ưp iêp oap oăp ươp uyp"
                            + " at ăt ât et êt it ot ôt ơt ut ưt iêt yêt oat oăt oet uât uôt ươt uyt uyêt")
                    .split(" "));

    private static final Set<String> ONSET_SET = Set.copyOf(ONSETS);

    private Rhymes() {}

    static boolean isOnset(String letters) {
        return ONSET_SET.contains(letters);
    }

    /** For the hot path: whether the first letters are an onset, without making a string of more than it must. */
    static boolean isOnset(char[] letters, int length) {
        return length <= 3 && ONSET_SET.contains(new String(letters, 0, length));
    }

    static boolean isRhyme(String toneless) {
        return ALL.contains(toneless);
    }

    /** Whether this onset (empty for none) is written before this rhyme. */
    static boolean agree(String onset, String rhyme) {
        boolean front = "eêiy".indexOf(rhyme.charAt(0)) >= 0;
        return switch (onset) {
            case "" -> isRhyme(rhyme);
            case "k", "gh", "ngh" -> isRhyme(rhyme) && front && !startsWithYe(rhyme);
            case "c", "ng" -> isRhyme(rhyme) && !front;
            case "g" -> isRhyme(rhyme) && (!front || rhyme.equals("i") || rhyme.equals("in"));
            case "gi" -> isRhyme(rhyme.charAt(0) == 'ê' ? "i" + rhyme : rhyme) && "iy".indexOf(rhyme.charAt(0)) < 0;
            case "qu" ->
                rhyme.equals("ôc")
                        || "aăâeêiyơ".indexOf(rhyme.charAt(0)) >= 0
                                && (isRhyme(rhyme) && !startsWithYe(rhyme) && !rhyme.startsWith("iê")
                                        || isRhyme("u" + rhyme));
            default -> isRhyme(rhyme) && !startsWithYe(rhyme) && (rhyme.charAt(0) != 'y' || rhyme.equals("y"));
        };
    }

    private static boolean startsWithYe(String rhyme) {
        return rhyme.startsWith("yê");
    }
}
