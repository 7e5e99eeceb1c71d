package vn.congkhai.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Text that becomes UTF-8 as it is written, in bytes that grow: no second copy of a page in characters, and no pass over
 * it to encode it. Half a character (RFC 3629 has no form for it) becomes a question mark, as everywhere in Java.
 */
public final class Utf8Bytes {

    private static final int PART = 1024;
    private static final int LONGEST = 3;
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final int CODED = 0x2070;
    private static final int NO_CODE = 0;
    private static final int[] CODES = new int[CODED];
    /** Four bytes of an array at once, the lowest first. */
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static {
        Arrays.setAll(CODES, Utf8Bytes::code);
    }

    private final char[] part = new char[PART];
    private byte[] bytes;
    private int length;
    private char high;

    /** Begins empty, with room for some bytes. */
    public Utf8Bytes(int expectedLength) {
        this.bytes = new byte[Math.max(16, expectedLength)];
    }

    /** A character; the two halves of one may come one after the other. */
    public void append(char c) {
        room(2 * LONGEST);
        length = put(bytes, length, c);
    }

    /** A whole text. */
    public void append(String text) {
        append(text, 0, text.length());
    }

    /** Part of a text. */
    public void append(String text, int start, int end) {
        for (int from = start; from < end; from += PART) {
            int to = Math.min(end, from + PART);
            text.getChars(from, to, part, 0);
            append(part, 0, to - from);
        }
    }

    /** Characters. */
    public void append(char[] chars, int start, int end) {
        int i = start;
        while (i < end) {
            i = appendRun(chars, i, end, CODES);
            if (i < end) {
                append(chars[i++]);
            }
        }
    }

    /**
     * The characters up to the first that has no code, and where that stands. Which length comes next cannot be foreseen in
     * Vietnamese, so that nothing is decided by it: the whole code is written, and the next one goes over what was too much.
     *
     * @param codes from {@link #codes}
     */
    int appendRun(char[] chars, int start, int end, int[] codes) {
        if (high != 0) {
            return start;
        }
        room((end - start + 1) * LONGEST);
        byte[] out = bytes;
        int at = length;
        int i = start;
        while (i < end) {
            char c = chars[i];
            int code = c < CODED ? codes[c] : code(c);
            if (code == NO_CODE) {
                break;
            }
            FOUR_BYTES.set(out, at, code);
            at += code >>> 24;
            i++;
        }
        length = at;
        return i;
    }

    /** The codes of the first characters, the letters of Vietnamese among them, but of those that end a run. */
    static int[] codes(IntPredicate endsRun) {
        int[] codes = CODES.clone();
        for (int c = 0; c < 0x80; c++) {
            codes[c] = endsRun.test(c) ? NO_CODE : codes[c];
        }
        return codes;
    }

    /** Up to three bytes, the first one lowest, and above them how many they are. */
    private static int code(int c) {
        if (c < 0x80) {
            return 1 << 24 | c;
        }
        if (c < 0x800) {
            return 2 << 24 | (0x80 | c & 0x3F) << 8 | 0xC0 | c >> 6;
        }
        return Character.isSurrogate((char) c) || (c | 1) == PARAGRAPH_SEPARATOR
                ? NO_CODE
                : 3 << 24 | (0x80 | c & 0x3F) << 16 | (0x80 | c >> 6 & 0x3F) << 8 | 0xE0 | c >> 12;
    }

    /** How many bytes there are, but for the first half of a character whose second has not come. */
    int length() {
        return length;
    }

    /** All of it. */
    public byte[] toByteArray() {
        ended();
        return Arrays.copyOf(bytes, length);
    }

    /** All of it, and the end of a line. */
    byte[] toLine() {
        ended();
        byte[] line = Arrays.copyOf(bytes, length + 1);
        line[length] = '\n';
        return line;
    }

    /** All of it, as text again. */
    @Override
    public String toString() {
        return new String(toByteArray(), StandardCharsets.UTF_8);
    }

    private void ended() {
        if (high != 0) {
            room(1);
            bytes[length++] = '?';
            high = 0;
        }
    }

    private int put(byte[] out, int from, char c) {
        int at = from;
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                int point = Character.toCodePoint(first, c);
                out[at++] = (byte) (0xF0 | point >> 18);
                out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | point & 0x3F);
                return at;
            }
            out[at++] = '?';
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            out[at++] = '?';
        } else if (c < 0x80) {
            out[at++] = (byte) c;
        } else if (c < 0x800) {
            out[at++] = (byte) (0xC0 | c >> 6);
            out[at++] = (byte) (0x80 | c & 0x3F);
        } else {
            out[at++] = (byte) (0xE0 | c >> 12);
            out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            out[at++] = (byte) (0x80 | c & 0x3F);
        }
        return at;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + bytes.length / 2));
        }
    }
}
