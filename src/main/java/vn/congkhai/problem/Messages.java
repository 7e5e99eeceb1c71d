package vn.congkhai.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The words of one language for every fault: what is wrong, and what to do about it. */
public final class Messages {

    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The messages of a language. */
    public static Messages in(Language language) {
        String name = "messages_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(language, texts);
    }

    /** The language they are in. */
    public Language language() {
        return language;
    }

    /** What is wrong, in one sentence without a full stop: {@code [date] "2023-9-31" …}. */
    public String what(Problem problem) {
        return fill(text(problem.fault().id()), problem.arguments());
    }

    /** What to write or do instead. */
    public String mend(Problem problem) {
        return fill(text(problem.fault().id() + ".mend"), problem.arguments());
    }

    /** A text by its key, with {@code {0}}, {@code {1}}… replaced; for words that are no faults. */
    public String say(String key, String... arguments) {
        return fill(text(key), List.of(arguments));
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        return text;
    }

    private static String fill(String text, List<String> arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}') {
                int n = text.charAt(i + 1) - '0';
                if (n >= 0 && n < arguments.size()) {
                    out.append(arguments.get(n));
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
