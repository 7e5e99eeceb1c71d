package vn.congkhai.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are being put together. */
final class Bytes {
    private byte[] array;
    private int size;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** Makes it empty. */
    void clear() {
        size = 0;
    }

    void put(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    /** Up to three bytes, the first one lowest, and above them how many they are; no decision hangs on that. */
    void putCode(int code) {
        room(3);
        array[size] = (byte) code;
        array[size + 1] = (byte) (code >> 8);
        array[size + 2] = (byte) (code >> 16);
        size += code >>> 24;
    }

    /** Seven bits a byte, the lowest first; the top bit says that more follow. */
    void putVarint(int value) {
        int rest = value;
        while (rest > 0x7f) {
            put(rest | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    /** Its length in bytes, then its UTF-8. */
    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putVarint(utf8.length);
        put(utf8, utf8.length);
    }

    void put(Bytes other) {
        put(other.array, other.size);
    }

    void put(byte[] bytes, int length) {
        room(length);
        System.arraycopy(bytes, 0, array, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > array.length) {
            array = Arrays.copyOf(array, Math.max(size + more, array.length * 2));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    /** The bytes where they stand: the first {@link #size} of this array. */
    byte[] array() {
        return array;
    }
}
