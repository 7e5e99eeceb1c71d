package vn.congkhai.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The part of a file's name that changes with its content. */
final class ContentHash {
    /** Tells apart the versions of one file, whose place is in its name already. */
    static final int BYTES = 3;

    private ContentHash() {}

    static byte[] of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return java.util.Arrays.copyOf(hash, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    static String hex(String content) {
        return hex(content.getBytes(StandardCharsets.UTF_8));
    }
}
