package vn.congkhai.importer.block;

import java.util.regex.Pattern;

/** Markdown within a line: taking marks off, and keeping a paper's own signs from being read as marks. */
public final class Inline {

    /** The marks of bold and italic words. */
    static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)\\*{1,3}");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\*_\\[\\]<>`#|&~!])");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2007\\u202F]+");
    private static final Pattern SPACE_AT_LINE_END = Pattern.compile(" *\\n *");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
    private static final Pattern BLOCK_MARK = Pattern.compile("(?m)^([^\\S\\r\\n]*+)([#>=~])");
    private static final String SPECIAL = "\\*_[]<`";

    private Inline() {}

    /** The words without emphasis and escapes; runs of spaces become one, line ends stay. */
    public static String plain(String markdown) {
        String bare = ESCAPE.matcher(EMPHASIS.matcher(markdown).replaceAll("")).replaceAll("$1");
        return spaces(bare.replace(RaisedDigits.SURE, ""));
    }

    /** Plain words as Markdown that shows exactly them. */
    static String escape(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return ENTITY.matcher(out).replaceAll("\\\\&");
    }

    /** Keeps a sign at the head of a paragraph from making it a heading or a quotation. */
    static String escapeHead(String markdown) {
        return BLOCK_MARK.matcher(markdown).replaceAll("$1\\\\$2");
    }

    /** Emphasis around words, the spaces left outside, as Markdown needs it. */
    static String emphasis(String mark, String inner) {
        String core = inner.strip();
        if (core.isEmpty()) {
            return inner;
        }
        int start = inner.indexOf(core);
        String before = inner.substring(0, start);
        String after = inner.substring(start + core.length());
        return before + mark + core.replace("\n", mark + "\n" + mark) + mark + after;
    }

    /** Runs of spaces and no-break spaces become one space. */
    public static String spaces(String text) {
        String folded = SPACES.matcher(text).replaceAll(" ");
        return SPACE_AT_LINE_END.matcher(folded).replaceAll("\n").strip();
    }
}
