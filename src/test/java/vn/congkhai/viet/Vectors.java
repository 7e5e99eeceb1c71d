package vn.congkhai.viet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lines "operation, input, expected" to which Java and the browser are both held; u-escapes stand for any character. */
final class Vectors {
    record Vector(String operation, String input, String expected) {
        String line() {
            return operation + "\t" + escape(input) + "\t" + escape(expected);
        }
    }

    private Vectors() {}

    static List<Vector> load() throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream("vectors.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(f -> new Vector(f[0], unescape(f[1]), unescape(f[2])))
                    .toList();
        }
    }

    /** What Java answers, in the notation of the file. */
    static String answer(String operation, String input) {
        return switch (operation) {
            case "lower" -> VietText.lower(input);
            case "fold" -> VietText.fold(input);
            case "match" -> TonePlacement.matchingForm(input);
            case "typed" -> TypedInput.decode(input).orElse("-");
            case "expand" -> String.join(",", Abbreviations.expand(input));
            case "abbreviate" -> String.join(",", Abbreviations.abbreviate(input));
            case "tokens" ->
                Analyzer.analyze(input).stream().map(Vectors::notation).collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String notation(Token t) {
        String kind = t.kind() == TokenKind.DOCUMENT_NUMBER
                ? "document"
                : t.kind().name().toLowerCase(Locale.ROOT);
        return kind + ":" + t.surface() + ":" + t.folded() + ":" + t.start() + "-" + t.end() + "#" + t.position();
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7F && c != '\\'
                    || Character.isLetter(c) && c < 0x250
                    || c >= 0x1EA0 && c <= 0x1EF9
                    || c == '–';
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }

    static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
