package vn.congkhai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Programs that tests start, and end when they like. */
final class Processes {

    /** Where one of these is set, each Java says so before all else. */
    private static final Set<String> ASKED_OF_EVERY_JAVA =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Processes() {}

    /** A process of Java, small and soon begun. */
    static Process java(String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-cp"));
        command.add(classpath());
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A Java of its own, that says nothing of what the environment asks of every Java. */
    static ProcessBuilder java(String... arguments) {
        ProcessBuilder java = new ProcessBuilder(program());
        java.command().addAll(List.of(arguments));
        java.environment().keySet().removeAll(ASKED_OF_EVERY_JAVA);
        return java;
    }

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Holds a process with all its threads where it is; whether this machine can. */
    static boolean hold(Process process) throws Exception {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        if (!Files.isDirectory(threads) || !run("kill", "-STOP", Long.toString(process.pid()))) {
            return false;
        }
        while (!isHeld(threads)) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static boolean isHeld(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (!stat.startsWith("T", stat.lastIndexOf(')') + 2)) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException | UncheckedIOException aThreadEnded) {
            return false;
        }
    }

    /** Lets a process go on that was held, if it is still there. */
    static void goOn(Process process) throws Exception {
        run("kill", "-CONT", Long.toString(process.pid()));
    }

    /** Whether a program is there and ends well. */
    static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
