package vn.congkhai.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The part of a file's name that changes with its content: it tells apart a file's versions and guards nothing. */
final class ContentHash {
    /** Tells apart the versions of one file, whose place is in its name already. */
    static final int BYTES = 3;

    private ContentHash() {}

    static byte[] of(byte[] content) {
        CRC32C check = new CRC32C();
        check.update(content);
        int value = (int) check.getValue();
        return new byte[] {(byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    static String hex(String content) {
        return hex(content.getBytes(StandardCharsets.UTF_8));
    }
}
