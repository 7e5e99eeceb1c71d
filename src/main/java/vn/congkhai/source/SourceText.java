package vn.congkhai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congkhai.hash.Sha256;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.viet.VietText;

/**
 * A file's text: UTF-8 decoded strictly, without byte-order marks, with {@code \n} line ends, in Unicode NFC.
 *
 * @param file how problems name the file: {@code content/son-duong/2023/09/187-tb-ubnd.md}
 */
public record SourceText(String file, String text) {

    /** The largest text that is read, in MiB. Appendices belong in attachments. */
    public static final int LARGEST_MIB = 5;

    public SourceText {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
    }

    /** Reads and decodes a file, or reports why it cannot be. */
    public static Optional<SourceText> read(SourceFile source, String displayName, Consumer<Problem> problems) {
        return bytes(source, displayName, problems).flatMap(bytes -> decode(displayName, bytes, problems));
    }

    /** The file's bytes, if it is of a size to be read. */
    public static Optional<byte[]> bytes(SourceFile source, String displayName, Consumer<Problem> problems) {
        if (source.size() > LARGEST_MIB * 1024L * 1024L) {
            problems.accept(
                    new Problem(Fault.FILE_TOO_LARGE, Place.wholeFile(displayName), Integer.toString(LARGEST_MIB)));
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(source.location()));
        } catch (IOException e) {
            problems.accept(new Problem(Fault.FILE_UNREADABLE, Place.wholeFile(displayName)));
            return Optional.empty();
        }
    }

    /** Decodes bytes, or reports the first that is not UTF-8. */
    public static Optional<SourceText> decode(String displayName, byte[] bytes, Consumer<Problem> problems) {
        Optional<String> text = PlainUtf8.decode(bytes).or(() -> judged(displayName, bytes, problems));
        if (text.filter(String::isBlank).isPresent()) {
            problems.accept(new Problem(Fault.FILE_EMPTY, Place.wholeFile(displayName)));
            return Optional.empty();
        }
        return text.map(t -> new SourceText(displayName, t));
    }

    /** The text of any bytes, mended where that changes nothing for readers, unless they are not UTF-8. */
    static Optional<String> judged(String displayName, byte[] bytes, Consumer<Problem> problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && malformedAt(bytes) >= 0) {
            int at = malformedAt(bytes);
            String before = new String(bytes, 0, at, StandardCharsets.UTF_8);
            int lineEnd = text.indexOf('\n', before.length());
            String shown = text.substring(0, lineEnd < 0 ? text.length() : lineEnd);
            problems.accept(new Problem(
                    Fault.FILE_NOT_UTF8, Place.of(displayName, shown, before.length(), before.length() + 1)));
            return Optional.empty();
        }
        return Optional.of(VietText.nfc(plain(text)));
    }

    /**
     * A text's bytes as its hash is taken of: those of the file, or for one saved with Windows line ends, byte-order marks or
     * in decomposed form, those it would have without. The same text has the same hash, whatever the editor saved.
     */
    public static byte[] canonical(byte[] bytes) {
        for (byte b : bytes) {
            // carriage return; lead bytes of combining marks (U+0300 to U+036F) and of the byte-order mark
            if (b == '\r' || b == (byte) 0xCC || b == (byte) 0xCD || b == (byte) 0xEF) {
                return VietText.nfc(plain(new String(bytes, StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    private static String plain(String text) {
        // byte-order marks also within the text: editors and joined files leave them anywhere, and nobody can see them
        String plain = text.indexOf('\uFEFF') < 0 ? text : text.replace("\uFEFF", "");
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The beginning of a file: up to and with the first line of its text below the front matter. All of it where the front
     * matter does not end. Enough to read what a notice says of itself, at a fraction of the cost.
     */
    public static byte[] head(byte[] bytes) {
        int fences = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = lineEnd(bytes, start);
            if (fences == 2 && !isBlank(bytes, start, end)) {
                // another fence may open a second front matter, which is judged whole
                return isFence(bytes, start, end) ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, end + 1));
            }
            if (fences < 2 && isFence(bytes, start, end)) {
                fences++;
            } else if (fences == 0) {
                return bytes;
            }
            start = end + 1;
        }
        return bytes;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private static boolean isFence(byte[] bytes, int start, int end) {
        int from = start == 0 && end >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : start;
        return end - from >= 3
                && bytes[from] == '-'
                && bytes[from + 1] == '-'
                && bytes[from + 2] == '-'
                && isBlank(bytes, from + 3, end);
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The SHA-256 of the text up to {@code end}, in chars, as lower-case hexadecimal. */
    public String sha256(int end) {
        return Sha256.hex(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
    }

    /** The words from {@code start} to {@code end}, in chars, as a place. */
    public Place place(int start, int end) {
        return Place.of(file, text, start, end);
    }

    private static int malformedAt(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }
}
