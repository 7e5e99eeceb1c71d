package vn.congkhai.viet;

/** Characters that nobody sees in a Vietnamese text and that mean nothing in it, or turn it around. */
public final class UnseenLetters {

    /** The last of those that stand near the letters and signs of a Vietnamese text. */
    public static final char LAST_NEAR = '\u206F';

    /** What a program leaves where it cannot read a letter. */
    public static final char LOST = '\uFFFD';

    private static final char ZERO_WIDTH_JOINER = '\u200D';

    /** The Arabic mark of direction, and fillers of other scripts: nothing is seen of them, though some count as letters. */
    private static final String OF_OTHER_SCRIPTS = "\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u2800\u3164\uFFA0";

    private UnseenLetters() {}

    /**
     * Those that turn the order of a text around, so that 12 is read as 21, and those that keep a word or a number from
     * being found. Joiners are part of emoji and of other scripts.
     */
    public static boolean isHarmful(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean direction = c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E';
        boolean withoutWidth = c == '\u200B' || c >= '\u2060' && c <= LAST_NEAR;
        return control || direction || withoutWidth || c >= '\u034F' && OF_OTHER_SCRIPTS.indexOf(c) >= 0;
    }

    /** Those above, and all others that nobody would miss: soft hyphens, byte-order marks within a text. */
    public static boolean isIdle(char c) {
        return isHarmful(c) || Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER;
    }
}
