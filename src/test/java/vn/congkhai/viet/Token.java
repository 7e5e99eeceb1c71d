package vn.congkhai.viet;

import java.util.Objects;

/**
 * A term of a text, as a value.
 *
 * @param surface lower case, accents kept, one tone placement, lone y after an onset written i
 * @param folded the surface without its marks
 * @param start index of the first character in the text, brought to NFC
 * @param end index after the last character
 * @param position ordinal among the plain tokens; a composite token has the position of its first part
 * @param kind what it stands for
 */
public record Token(String surface, String folded, int start, int end, int position, TokenKind kind) {
    public Token {
        Objects.requireNonNull(kind);
        if (surface.isEmpty() || folded.isEmpty() || start < 0 || end <= start || position < 0) {
            throw new IllegalArgumentException("a token has text and a place");
        }
    }

    /** The current token of a cursor. */
    static Token of(TokenCursor cursor) {
        return new Token(
                cursor.surface(), cursor.folded(), cursor.start(), cursor.end(), cursor.position(), cursor.kind());
    }

    /** Whether it stands beside the plain tokens it is made of, which follow it. */
    public boolean isComposite() {
        return kind == TokenKind.DOCUMENT_NUMBER || kind == TokenKind.DATE;
    }
}
