package vn.congkhai.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** What the command line says that is no problem of the content: help, progress, the summary, wrong use. */
final class Words {

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

    /** A text by its key, filled as by {@link Messages#fill}. */
    String say(String key, Object... arguments) {
        return Messages.fill(
                bundle.getString(key), Stream.of(arguments).map(String::valueOf).toList());
    }
}
