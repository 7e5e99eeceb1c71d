package vn.congkhai.importer.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.LegacyEncoding;
import vn.congkhai.viet.LegacyEncodings;
import vn.congkhai.viet.VietText;

/**
 * A file's bytes as text in Unicode NFC, whatever the encoding.
 *
 * @param from the name of the older encoding it was converted from
 */
public record Decoding(String text, Optional<String> from) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /**
     * Decodes UTF-8, UTF-16 with a byte-order mark, TCVN3, VNI and windows-1258; line ends become {@code \n}.
     *
     * @throws UnreadableException when the bytes are no text
     */
    public static Decoding of(byte[] bytes) throws UnreadableException {
        Optional<Charset> marked = byMark(bytes);
        if (marked.isPresent()) {
            return unicode(strip(new String(bytes, marked.get())));
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            if (utf8.get().indexOf('\0') >= 0) {
                throw new UnreadableException(Fault.IMPORT_BROKEN, "UTF-8");
            }
            return unicode(strip(utf8.get()));
        }
        if (containsZero(bytes)) {
            throw new UnreadableException(Fault.IMPORT_BROKEN, "UTF-8");
        }
        String latin = new String(bytes, WINDOWS_1252);
        Optional<LegacyEncoding> legacy = LegacyEncodings.detect(latin);
        if (legacy.isPresent()) {
            return converted(latin, legacy.get());
        }
        return new Decoding(VietText.nfc(new String(bytes, WINDOWS_1258)), Optional.of("windows-1258"));
    }

    /**
     * A web page's bytes, by the charset it names, else as plain text is.
     *
     * @throws UnreadableException when the bytes are no text
     */
    public static Decoding ofPage(byte[] bytes) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        if (!named.find() || named.group(1).toLowerCase(Locale.ROOT).startsWith("utf")) {
            return of(bytes);
        }
        try {
            return unicode(new String(bytes, Charset.forName(named.group(1))));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return of(bytes);
        }
    }

    /** Text that is in Unicode already, in NFC; converted where it is beyond doubt in an older encoding. */
    public static Decoding unicode(String text) {
        Optional<LegacyEncoding> legacy = LegacyEncodings.detect(text);
        return legacy.isPresent() ? converted(text, legacy.get()) : new Decoding(VietText.nfc(text), Optional.empty());
    }

    /** The name staff know an encoding by. */
    public static String nameOf(LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> "TCVN3 (ABC)";
            case VNI_WINDOWS -> "VNI";
            case BASE_AND_TONE -> "windows-1258";
        };
    }

    private static Decoding converted(String text, LegacyEncoding encoding) {
        // letters with separate marks are plain Unicode, brought to NFC without a word
        Optional<String> name =
                encoding == LegacyEncoding.BASE_AND_TONE ? Optional.empty() : Optional.of(nameOf(encoding));
        return new Decoding(VietText.nfc(LegacyEncodings.convert(text, encoding)), name);
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean containsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String strip(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.replace("\r\n", "\n").replace('\r', '\n');
    }
}
