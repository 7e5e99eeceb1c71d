package vn.congkhai.search.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The part of a file's name that changes with its content: it tells apart a file's versions and guards nothing. */
public final class ContentHash {
    /** How many bytes it has: enough to tell apart the versions of one file, whose place is in its name already. */
    public static final int BYTES = 3;

    private ContentHash() {}

    /** The first bytes lead: as {@link #hex} writes them. */
    public static byte[] of(byte[] content) {
        CRC32C check = new CRC32C();
        check.update(content);
        int value = (int) check.getValue();
        return new byte[] {(byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    /** As it stands in names. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** The same of a text in UTF-8. */
    public static String hex(String content) {
        return hex(content.getBytes(StandardCharsets.UTF_8));
    }
}
