package vn.congkhai.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a file that a request asks for (RFC 9110, section 14).
 *
 * @param first the place of its first byte
 * @param length how many bytes; none when the file has nothing at that place
 */
record ByteRange(long first, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

    ByteRange {
        if (first < 0 || length < 0) {
            throw new IllegalArgumentException("range " + first + "+" + length);
        }
    }

    /** The one piece that a header asks for; of several, or of what cannot be understood, the whole file is sent. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches()) {
            return Optional.empty();
        }
        if (one.group(3) != null) {
            long length = Math.min(size, Long.parseLong(one.group(3)));
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, first >= size ? 0 : Math.min(last, size - 1) - first + 1));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** As an answer names it, of a file of a size. */
    String contentRange(long size) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + length - 1) + "/" + size : "bytes */" + size;
    }
}
