package vn.congkhai.source;

import java.util.Optional;

/**
 * Decodes in one pass the files that nearly all are: UTF-8, composed Vietnamese letters, plain line ends. At the first byte
 * of anything else it gives up, and the file goes through the steps that judge and mend it.
 */
final class PlainUtf8 {

    private PlainUtf8() {}

    /** The text, if nothing in it needs to be judged or changed. */
    static Optional<String> decode(byte[] bytes) {
        char[] chars = new char[bytes.length];
        int length = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i];
            if (b >= 0) {
                if (b == '\r') {
                    return Optional.empty();
                }
                chars[length++] = (char) b;
                i++;
                continue;
            }
            int size = (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : 0;
            int c = size == 0 || i + size > bytes.length ? -1 : character(bytes, i, size);
            if (c < 0) {
                return Optional.empty();
            }
            chars[length++] = (char) c;
            i += size;
        }
        return Optional.of(new String(chars, 0, length));
    }

    /** A character of two or three bytes; -1 when they are none, or one that may combine with others or be no character. */
    private static int character(byte[] bytes, int at, int size) {
        int second = bytes[at + 1];
        if ((second & 0xC0) != 0x80) {
            return -1;
        }
        if (size == 2) {
            int c = (bytes[at] & 0x1F) << 6 | second & 0x3F;
            // shorter forms of ASCII are refused; marks that combine begin at U+0300
            return c >= 0x80 && c < 0x300 ? c : -1;
        }
        int third = bytes[at + 2];
        int c = (bytes[at] & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
        boolean plain = c >= 0x1E00 && c <= 0x1EFF || c >= 0x2002 && c <= 0x206F;
        return plain && (third & 0xC0) == 0x80 ? c : -1;
    }
}
