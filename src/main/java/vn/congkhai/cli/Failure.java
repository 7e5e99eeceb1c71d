package vn.congkhai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congkhai.output.SiteFolderException;

/** What is said when a command could not do its work. People get one sentence; the details go to a file to send. */
final class Failure {

    private Failure() {}

    static int report(Exception e, Console console, Words words) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (cause instanceof SiteFolderException folder) {
            String key = folder.reason() == SiteFolderException.Reason.BUSY ? "output-busy" : "output-foreign";
            console.err().println(words.say(key, folder.getMessage()));
            console.err().println("    " + words.say(key + ".mend"));
        } else if (cause instanceof AccessDeniedException denied) {
            console.err().println(words.say("denied", denied.getFile()));
        } else if (cause instanceof FileSystemException file) {
            console.err().println(words.say("io", file.getFile(), file.getReason() == null ? "" : file.getReason()));
        } else if (cause instanceof IOException) {
            console.err().println(words.say("io", "", cause.getMessage()));
        } else {
            bug(cause, console, words);
        }
        return ExitCode.FAILURE;
    }

    private static void bug(Throwable cause, Console console, Words words) {
        StringWriter details = new StringWriter();
        cause.printStackTrace(new PrintWriter(details));
        try {
            Path file = Files.createTempFile("congkhai-", ".txt");
            Files.writeString(file, details.toString(), StandardCharsets.UTF_8);
            console.err().println(words.say("bug", file));
        } catch (IOException e) {
            console.err().println(words.say("bug", cause.toString()));
        }
    }
}
