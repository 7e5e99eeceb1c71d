package vn.congkhai.viet;

/** Punctuation as CommonMark has it, which decides where emphasis may begin and end. */
public final class Punctuation {

    private Punctuation() {}

    /** Every sign of ASCII, and of all others those that Unicode calls punctuation. */
    public static boolean is(char c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
