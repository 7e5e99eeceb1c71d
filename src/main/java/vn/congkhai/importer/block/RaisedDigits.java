package vn.congkhai.importer.block;

/**
 * Digits that stand raised: marks of footnotes, powers, square metres; and the two signs that stand for such ones on the way from a
 * file to its notice. Both are of Unicode's private use, and {@link Inline#plain} leaves the first out.
 */
public final class RaisedDigits {

    /** Stands before a mark that a paper itself has for one, until marks and notes are brought together. */
    public static final String SURE = "\uE000";

    /** Stands for a raised one, which TCVN3 has for a letter, until words are decoded. */
    static final char RAISED_ONE = '\uE0B9';

    /** The raised digits, for a class of characters. */
    public static final String ALL = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private RaisedDigits() {}

    /** A number in superscript digits: {@code ¹²}. */
    public static String superscript(String digits) {
        StringBuilder out = new StringBuilder();
        for (char c : digits.toCharArray()) {
            out.append(ALL.charAt(c - '0'));
        }
        return out.toString();
    }

    /** The same for words that are still to be decoded. */
    public static String raised(String digits) {
        return superscript(digits).replace('¹', RAISED_ONE);
    }

    /** Raised digits with the sign before them, however it is typed: powers as in 10⁻³. */
    public static String raisedWithSign(String power) {
        String sign = power.startsWith("+") ? "⁺" : Character.isDigit(power.charAt(0)) ? "" : "⁻";
        return sign + raised(power.replaceAll("\\D", ""));
    }
}
