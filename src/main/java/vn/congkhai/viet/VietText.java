package vn.congkhai.viet;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Whole-text operations on Vietnamese: Unicode NFC, folding to plain letters, slugs. */
public final class VietText {
    /** Copied at once, characters are looked at several times faster than one by one in the string. */
    private static final int CHUNK = 1024;

    /** Blocks of 256 characters of which each is NFC by itself and combines with nothing before it. */
    private static final boolean[] PLAIN_BLOCKS = new boolean[256];

    static {
        for (int block : new int[] {0x00, 0x01, 0x02, 0x1E}) {
            PLAIN_BLOCKS[block] = true;
        }
    }

    private VietText() {}

    /** The text in Unicode NFC; costs one scan when it already is, as nearly all text of a portal is. */
    public static String nfc(CharSequence text) {
        return isPlainlyComposed(text) ? text.toString() : Normalizer.normalize(text, Form.NFC);
    }

    private static boolean isPlainlyComposed(CharSequence text) {
        if (text instanceof String string && string.length() > CHUNK) {
            char[] chunk = new char[CHUNK];
            for (int from = 0; from < string.length(); from += CHUNK) {
                int to = Math.min(string.length(), from + CHUNK);
                string.getChars(from, to, chunk, 0);
                if (!isPlainlyComposed(chunk, to - from)) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0, n = text.length(); i < n; i++) {
            if (mayCombine(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all characters are of ranges in which each one is NFC by itself and combines with nothing before it. */
    static boolean isPlainlyComposed(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (mayCombine(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** One character in seven of a text is of the block behind Latin's first ones: a look-up does not guess. */
    private static boolean mayCombine(char c) {
        return !PLAIN_BLOCKS[c >>> Byte.SIZE] && (c < 0x2002 || c > 0x206F);
    }

    /** Lower case in every locale alike, đ's look-alikes (ð, Ð) made đ; the text is brought to NFC first. */
    public static String lower(CharSequence text) {
        String composed = nfc(text);
        char[] out = new char[composed.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Letters.lower(composed.charAt(i));
        }
        return new String(out);
    }

    /** Lower case, all marks off, đ and its look-alikes made d; i and y stay two letters. */
    public static String fold(CharSequence text) {
        String composed = nfc(text);
        char[] out = new char[composed.length()];
        int length = 0;
        for (int i = 0; i < out.length; i++) {
            char c = composed.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                out[length++] = Letters.fold(c);
            }
        }
        return new String(out, 0, length);
    }

    /** ASCII letters and digits of the folded text, joined by single hyphens; empty when there are none. */
    public static String slug(CharSequence text) {
        String folded = fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && out.length() > 0) {
                    out.append('-');
                }
                gap = false;
                out.append(c);
            } else if (Letters.kind(c) != Letters.IGNORABLE) {
                gap = true;
            }
        }
        return out.toString();
    }
}
