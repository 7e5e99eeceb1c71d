package vn.congkhai.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Language;

/** What the command line says that is no problem of the content: help, progress, the summary, wrong use. */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");

    private final PropertyResourceBundle bundle;

    private Words(PropertyResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words in(Language language) {
        String name = "words_" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return new Words(new PropertyResourceBundle(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For picocli, which takes its help from it. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** A text with {@code {0}}, {@code {1}}… replaced; {@code {0|error|errors}} is a count with its word. */
    String say(String key, Object... arguments) {
        // in one pass, so that nothing in an argument is taken for a place to fill
        return PLACE.matcher(bundle.getString(key)).replaceAll(m -> {
            int n = Integer.parseInt(m.group(1));
            if (n >= arguments.length) {
                return Matcher.quoteReplacement(m.group());
            }
            String argument = String.valueOf(arguments[n]);
            String word = m.group(2) == null ? "" : " " + (argument.equals("1") ? m.group(2) : m.group(3));
            return Matcher.quoteReplacement(argument + word);
        });
    }
}
