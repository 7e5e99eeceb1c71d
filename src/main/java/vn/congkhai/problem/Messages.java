package vn.congkhai.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one language for every fault: what is wrong, and what to do about it. */
public final class Messages {

    /** What is typed to run the program, as the README has it: what help and messages show of it can be pasted. */
    public static final String PROGRAM = "java -jar target/congkhai.jar";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");

    /** The key of front matter that a problem is about. */
    private static final Pattern KEY = Pattern.compile("^\\[[a-z_]+] ");

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

    /** The same without its key, for whoever was asked for that value alone. */
    public String whatAlone(Problem problem) {
        return KEY.matcher(what(problem)).replaceFirst("");
    }

    /** What to write or do instead. */
    public String mend(Problem problem) {
        return fill(text(problem.fault().id() + ".mend"), problem.arguments());
    }

    /**
     * How many problems more there are of a kind, where, and how to see them.
     *
     * @param weight what the problems weigh in this report
     * @param command the name of the command that tells all of them
     */
    public String more(Shortlist.Entry cut, Severity weight, String command) {
        String how = say(weight == Severity.ERROR ? "more.errors" : "more.warnings", String.valueOf(cut.count()));
        String all = PROGRAM + " " + command + " --all";
        String kind = cut.problem().fault().id();
        return cut.files() == 1
                ? say("more.in-file", how, kind, all)
                : say("more.in-files", how, kind, all, String.valueOf(cut.files()));
    }

    /** A text by its key, with {@code {0}}… replaced, {@code {0|line|lines}} by a count with its word; for words that are no faults. */
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

    /**
     * A text with {@code {0}}, {@code {1}}… replaced; {@code {0|line|lines}} is a count with its word. In one pass, so that nothing in
     * an argument is taken for a place to fill.
     */
    public static String fill(String text, List<String> arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(m -> {
            int n = Integer.parseInt(m.group(1));
            if (n >= arguments.size()) {
                return Matcher.quoteReplacement(m.group());
            }
            String argument = arguments.get(n);
            String word = m.group(2) == null ? "" : " " + (argument.equals("1") ? m.group(2) : m.group(3));
            return Matcher.quoteReplacement(argument + word);
        });
    }
}
