package vn.congkhai.viet;

/** Where numbers end: plain digits, or groups of thousands with dots between them, as in 1.250.000. */
final class DigitGroups {
    /** Characters in six groups of a dot and three digits: no sum of money is longer. */
    private static final int MAX_THOUSANDS = 24;

    private DigitGroups() {}

    /** The end of the number that starts with a digit; dots belong to it only where they part thousands. */
    static int end(char[] chars, int start, int textLength) {
        int firstGroupEnd = digits(chars, start, textLength);
        if (firstGroupEnd - start > 3 || chars[start] == '0') {
            return firstGroupEnd;
        }
        int i = firstGroupEnd;
        while (i < textLength && chars[i] == '.') {
            int groupEnd = digits(chars, i + 1, textLength);
            if (groupEnd == i + 1) {
                return i;
            }
            if (groupEnd != i + 4 || i - firstGroupEnd >= MAX_THOUSANDS) {
                return firstGroupEnd;
            }
            i = groupEnd;
        }
        return i;
    }

    private static int digits(char[] chars, int from, int textLength) {
        int i = from;
        while (i < textLength && chars[i] >= '0' && chars[i] <= '9') {
            i++;
        }
        return i;
    }
}
