package vn.congkhai.viet;

/** The six tones, in alphabetical order of the dictionary; {@link #NGANG} is written without a mark. */
enum Tone {
    NGANG,
    HUYEN,
    HOI,
    NGA,
    SAC,
    NANG;

    private static final String COMBINING_MARKS = "\u0300\u0309\u0303\u0301\u0323";

    static int ordinalOfMark(char combiningMark) {
        return COMBINING_MARKS.indexOf(combiningMark) + 1;
    }

    char combiningMark() {
        return COMBINING_MARKS.charAt(ordinal() - 1);
    }
}
