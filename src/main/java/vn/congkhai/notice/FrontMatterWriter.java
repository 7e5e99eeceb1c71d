package vn.congkhai.notice;

import java.util.List;
import java.util.regex.Pattern;

/** Writes front matter as {@link NoticeReader} reads it: the one place that makes YAML of values. */
public final class FrontMatterWriter {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,()/&.;–-]*[\\p{L}\\p{N}).]");
    private static final Pattern WORD_VALUE = Pattern.compile("(?i)(?:true|false|null|yes|no|on|off|y|n)");

    private final StringBuilder out = new StringBuilder("---\n");

    /** A line for whoever opens the file; readers never see it. */
    public FrontMatterWriter comment(String words) {
        out.append("# ").append(words.replaceAll("\\s+", " ")).append('\n');
        return this;
    }

    /** A key with one value. */
    public FrontMatterWriter value(Key key, String value) {
        boolean bare = switch (key.form()) {
            case DATE, DATE_OR_MONTH, DATE_TIME -> value.matches("[\\dT:-]+");
            case NUMBER -> DocumentNumber.parse(value).isPresent();
            default -> false;
        };
        out.append(key.yamlName())
                .append(": ")
                .append(bare ? value : quoted(value))
                .append('\n');
        return this;
    }

    /** A key with a list of texts. */
    public FrontMatterWriter list(Key key, List<String> values) {
        out.append(key.yamlName()).append(":\n");
        values.forEach(v -> out.append("  - ").append(quoted(v)).append('\n'));
        return this;
    }

    /** One attachment beside the notice. */
    public FrontMatterWriter attachment(String file, String title) {
        out.append(Key.ATTACHMENTS.yamlName()).append(":\n  - file: ").append(quoted(file));
        out.append("\n    title: ").append(quoted(title)).append('\n');
        return this;
    }

    /** The whole file, with its text below. */
    public String withText(String text) {
        return out + "---\n\n" + text;
    }

    /** A value as YAML: bare where that is safe, in double quotes where it is not. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !WORD_VALUE.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', '"' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
