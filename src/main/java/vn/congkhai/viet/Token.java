package vn.congkhai.viet;

import java.util.Objects;

/**
 * A term of a text.
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
}
