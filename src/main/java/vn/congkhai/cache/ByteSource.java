package vn.congkhai.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes being read, as {@link ByteSink} wrote them. */
final class ByteSource {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    long fixed() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xffL) << shift;
        }
        return value;
    }

    String text() {
        int kind = number();
        if (kind >= ByteSink.FIRST_KNOWN) {
            return texts.get(kind - ByteSink.FIRST_KNOWN);
        }
        if (kind == ByteSink.HASH) {
            int start = at;
            at += ByteSink.HASH_DIGITS / 2;
            return HexFormat.of().formatHex(bytes, start, at);
        }
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    /** How many bytes are left. */
    int left() {
        return bytes.length - at;
    }
}
