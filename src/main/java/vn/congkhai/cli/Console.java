package vn.congkhai.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.congkhai.problem.Language;

/**
 * Where words go, and in which language: always UTF-8, whatever the machine's locale says.
 *
 * @param environment the variables the process was started with
 */
record Console(InputStream in, PrintStream out, PrintStream err, Language language, Map<String, String> environment) {

    /** The variable that settles the language whatever the locale is. */
    static final String LANGUAGE = "CONGKHAI_LANG";

    Console {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        Objects.requireNonNull(language);
        environment = Map.copyOf(environment);
    }

    /** The process's own streams. */
    static Console ofProcess(Map<String, String> environment) {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(new Outlet(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                language(environment),
                environment);
    }

    /** The same console in a language that was asked for. */
    Console in(Language chosen) {
        return new Console(in, out, err, chosen, environment);
    }

    /** Vietnamese, unless the environment asks for English: by our own variable, then in POSIX's order. */
    static Language language(Map<String, String> environment) {
        for (String name : new String[] {LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.VI;
            }
        }
        return Language.VI;
    }
}
