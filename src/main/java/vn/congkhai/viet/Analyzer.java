package vn.congkhai.viet;

import java.util.ArrayList;
import java.util.List;

/** Turns text into tokens, for the index and for queries alike; see {@link TokenCursor} for large amounts of text. */
public final class Analyzer {
    private Analyzer() {}

    /** All tokens in reading order; a composite token stands before its parts. */
    public static List<Token> analyze(CharSequence text) {
        List<Token> tokens = new ArrayList<>();
        TokenCursor cursor = new TokenCursor();
        cursor.reset(text);
        while (cursor.next()) {
            tokens.add(cursor.token());
        }
        return tokens;
    }
}
