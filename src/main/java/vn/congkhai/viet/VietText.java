package vn.congkhai.viet;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Whole-text operations on Vietnamese: Unicode NFC, folding to plain letters, slugs. */
public final class VietText {
    private VietText() {}

    /** The text in Unicode NFC; costs one scan when it already is, as nearly all text of a portal is. */
    public static String nfc(CharSequence text) {
        return isPlainlyComposed(text) ? text.toString() : Normalizer.normalize(text, Form.NFC);
    }

    /** Whether all characters are of ranges in which each one is NFC by itself and combines with nothing before it. */
    private static boolean isPlainlyComposed(CharSequence text) {
        for (int i = 0, n = text.length(); i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && !(c >= 0x1E00 && c <= 0x1EFF) && !(c >= 0x2002 && c <= 0x206F)) {
                return false;
            }
        }
        return true;
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
