package vn.congkhai.search.bits;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are being put together. For one thread at a time. */
public final class Bytes {
    private byte[] array;
    private int size;

    /** @param capacity how many bytes there is room for at first */
    public Bytes(int capacity) {
        array = new byte[capacity];
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Makes it empty. */
    public void clear() {
        size = 0;
    }

    /** The lowest byte of a number. */
    public void put(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    /** Up to three bytes, the first one lowest, and above them how many they are; no decision hangs on that. */
    public void putCode(int code) {
        room(3);
        array[size] = (byte) code;
        array[size + 1] = (byte) (code >> 8);
        array[size + 2] = (byte) (code >> 16);
        size += code >>> 24;
    }

    /** Seven bits a byte, the lowest first; the top bit says that more follow. */
    public void putVarint(int value) {
        int rest = value;
        while (rest > 0x7f) {
            put(rest | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    /** Its length in bytes, then its UTF-8. */
    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putVarint(utf8.length);
        put(utf8, utf8.length);
    }

    /** All bytes of the other. */
    public void put(Bytes other) {
        put(other.array, other.size);
    }

    /** The first bytes, so many of them. */
    public void put(byte[] bytes, int length) {
        room(length);
        System.arraycopy(bytes, 0, array, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > array.length) {
            array = Arrays.copyOf(array, Math.max(size + more, array.length * 2));
        }
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    /** The bytes where they stand: the first {@link #size} of this array. */
    public byte[] array() {
        return array;
    }
}
