package vn.congkhai.search;

/** Takes comments and needless white space out of our own scripts, which end every statement with a semicolon. */
final class Compact {
    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean gap;

    private Compact(String source) {
        this.source = source;
    }

    static String script(String source) {
        Compact compact = new Compact(source);
        while (compact.at < source.length()) {
            compact.step();
        }
        return compact.out.append('\n').toString();
    }

    private void step() {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
            at = source.indexOf('\n', at);
        } else if (source.startsWith("/*", at)) {
            at = source.indexOf("*/", at) + 2;
        } else if (Character.isWhitespace(c)) {
            gap = true;
            at++;
        } else if (c == '"' || c == '\'' || c == '`' || c == '/' && opensPattern()) {
            copy(literalEnd(c));
        } else {
            copy(at + 1);
        }
    }

    private void copy(int end) {
        if (gap && out.length() > 0) {
            char before = out.charAt(out.length() - 1);
            char next = source.charAt(at);
            boolean words = isWord(before) && isWord(next);
            if (words || before == next && (next == '+' || next == '-')) {
                out.append(' ');
            }
        }
        if (source.charAt(at) == '}' && out.length() > 0 && out.charAt(out.length() - 1) == ';') {
            out.setLength(out.length() - 1);
        }
        gap = false;
        out.append(source, at, end);
        at = end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** Where an operand may stand, a slash opens a regular expression. */
    private boolean opensPattern() {
        return out.length() == 0 || "(,=:[!&|?{};>".indexOf(out.charAt(out.length() - 1)) >= 0;
    }

    private int literalEnd(char quote) {
        boolean inClass = false;
        for (int i = at + 1; ; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote == '/' && c == '[') {
                inClass = true;
            } else if (quote == '/' && c == ']') {
                inClass = false;
            } else if (c == quote && !inClass) {
                return i + 1;
            }
        }
    }
}
