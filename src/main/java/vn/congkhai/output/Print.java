package vn.congkhai.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A short mark of everything that something was made from: the first half of a SHA-256. Equal prints mean equal inputs.
 */
public record Print(long high, long low) {

    /** The print of some texts, in this order. */
    public static Print of(String... texts) {
        Builder builder = new Builder();
        for (String text : texts) {
            builder.add(text);
        }
        return builder.print();
    }

    /** The print of bytes. */
    public static Print of(byte[] bytes) {
        return new Builder().add(bytes).print();
    }

    /** Takes parts one after the other; the end of a part counts, so that {@code ab, c} is not {@code a, bc}. */
    public static final class Builder {

        private final MessageDigest digest;
        private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES * 2);

        public Builder() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        public Builder add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(byte[] bytes) {
            add(bytes.length);
            digest.update(bytes);
            return this;
        }

        public Builder add(long value) {
            number.clear().putLong(value);
            digest.update(number.array(), 0, Long.BYTES);
            return this;
        }

        public Builder add(Print print) {
            number.clear().putLong(print.high).putLong(print.low);
            digest.update(number.array());
            return this;
        }

        public Print print() {
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new Print(bytes.getLong(), bytes.getLong());
        }
    }
}
