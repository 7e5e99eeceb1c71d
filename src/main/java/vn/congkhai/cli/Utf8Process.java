package vn.congkhai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Starts the program again where the locale would garble names: on Linux under a locale such as {@code C}, Java 17 turns
 * every Vietnamese letter of the working folder and of the arguments into a question mark before the program begins. The
 * system still has their bytes, so the same command line is run once more with a UTF-8 locale. Elsewhere nothing is done.
 */
final class Utf8Process {

    private static final String EXIT_FILE = "CONGKHAI_EXIT_FILE";

    private Utf8Process() {}

    /** The exit code of the second process; nothing when there is no need for one, or none could be started. */
    static OptionalInt runAgain(Map<String, String> environment, List<String> arguments) {
        Path commandLine = Path.of("/proc/self/cmdline");
        boolean garbled = !isAscii(System.getProperty("user.dir", ""))
                || arguments.stream().anyMatch(a -> !isAscii(a));
        String encoding = System.getProperty("sun.jnu.encoding", "").toUpperCase(Locale.ROOT);
        if (!garbled
                || encoding.startsWith("UTF")
                || environment.containsKey(EXIT_FILE)
                || !Files.exists(commandLine)) {
            return OptionalInt.empty();
        }
        try {
            return start(environment);
        } catch (IOException e) {
            // no xargs here: the first process goes on, and reports names it cannot open
            return OptionalInt.empty();
        }
    }

    /** In a second process, leaves the exit code for the first: xargs passes on only whether there was one. */
    static void leave(Map<String, String> environment, int exitCode) {
        String file = environment.get(EXIT_FILE);
        if (file != null) {
            try {
                Files.writeString(Path.of(file), Integer.toString(exitCode), StandardCharsets.UTF_8);
            } catch (IOException e) {
                // the first process then reports a failure
            }
        }
    }

    private static OptionalInt start(Map<String, String> environment) throws IOException {
        Path exitFile = Files.createTempFile("congkhai-", ".exit");
        try {
            ProcessBuilder again = new ProcessBuilder(
                            "xargs",
                            "-0",
                            "-a",
                            "/proc/" + ProcessHandle.current().pid() + "/cmdline",
                            "env")
                    .inheritIO();
            again.environment().put(EXIT_FILE, exitFile.toString());
            again.environment()
                    .put(Console.LANGUAGE, Console.language(environment).code());
            again.environment().put("LC_ALL", "C.UTF-8");
            again.start().waitFor();
            String code = Files.readString(exitFile, StandardCharsets.UTF_8);
            return OptionalInt.of(code.isEmpty() ? ExitCode.FAILURE : Integer.parseInt(code));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(ExitCode.FAILURE);
        } finally {
            Files.deleteIfExists(exitFile);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
