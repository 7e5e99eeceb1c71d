package vn.congkhai.viet;

import java.util.ArrayList;
import java.util.List;

/** All tokens of a text in a list, as the browser makes them of a query; the index is made with {@link TokenCursor} itself. */
public final class Analyzer {
    private Analyzer() {}

    /** All tokens in reading order; a composite token stands before its parts. */
    public static List<Token> analyze(CharSequence text) {
        List<Token> tokens = new ArrayList<>();
        TokenCursor cursor = new TokenCursor();
        cursor.reset(text);
        while (cursor.next()) {
            tokens.add(Token.of(cursor));
        }
        return tokens;
    }
}
