package vn.congkhai.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes being written. */
final class ByteSink {

    /** What stands before a text: a new one, a hash, or the number of one that was written before. */
    static final int NEW = 0;

    static final int HASH = 1;
    static final int FIRST_KNOWN = 2;
    static final int HASH_DIGITS = 64;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** A whole number of at least 0; small ones take a byte. */
    void number(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("below 0: " + value);
        }
        room(5);
        int rest = value;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Any whole number, in eight bytes. */
    void fixed(long value) {
        room(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** A text: a hash as its bytes, one that was written before as its number. */
    void text(String text) {
        if (isHash(text)) {
            hash(text);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(known + FIRST_KNOWN);
            return;
        }
        number(NEW);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** 64 digits of lower-case hexadecimal, of which no two are alike. */
    private static boolean isHash(String text) {
        if (text.length() != HASH_DIGITS) {
            return false;
        }
        for (int i = 0; i < HASH_DIGITS; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private void hash(String text) {
        number(HASH);
        room(HASH_DIGITS / 2);
        for (int i = 0; i < HASH_DIGITS; i += 2) {
            bytes[size++] = (byte) (Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
