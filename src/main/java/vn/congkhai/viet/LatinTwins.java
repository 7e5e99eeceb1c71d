package vn.congkhai.viet;

import java.util.Locale;

/** Letters of the Greek and Cyrillic alphabets that look like Latin ones: nobody sees the difference, and no search finds them. */
public final class LatinTwins {

    // in escapes: nobody could tell them apart here either
    private static final String OTHERS =
            "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408"
                    + "\u0405\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0391\u0392\u0395"
                    + "\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF";
    private static final String LATIN = "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo";

    private LatinTwins() {}

    /** The text with the Latin letters that it seems to have. */
    public static String replaced(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int twin = OTHERS.indexOf(out.charAt(i));
            if (twin >= 0) {
                out.setCharAt(i, LATIN.charAt(twin));
            }
        }
        return out.toString();
    }

    /** The text with every such letter told by its number: {@code 187/T[U+0412]-UBND}. */
    public static String told(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(OTHERS.indexOf(c) < 0 ? String.valueOf(c) : String.format(Locale.ROOT, "[U+%04X]", (int) c));
        }
        return out.toString();
    }
}
