package vn.congkhai.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The one place of this package that writes JSON. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    Json open(char bracket) {
        separate();
        out.append(bracket);
        return this;
    }

    Json close(char bracket) {
        out.append(bracket);
        return this;
    }

    Json key(String name) {
        quote(name);
        out.append(':');
        return this;
    }

    Json text(String value) {
        quote(value);
        return this;
    }

    Json number(long value) {
        separate();
        out.append(value);
        return this;
    }

    Json numbers(List<Integer> values) {
        open('[');
        values.forEach(this::number);
        return close(']');
    }

    /** A list of pairs: a slug and what readers see. */
    Json pairs(List<String> slugs, Function<String, String> label) {
        open('[');
        slugs.forEach(slug -> open('[').text(slug).text(label.apply(slug)).close(']'));
        return close(']');
    }

    private void separate() {
        if (out.length() > 0 && "[{:,".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }

    private void quote(String text) {
        separate();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == '<') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
