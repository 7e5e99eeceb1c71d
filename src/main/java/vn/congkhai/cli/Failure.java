package vn.congkhai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.congkhai.manifest.ElsewhereException;
import vn.congkhai.manifest.Obstacle;
import vn.congkhai.manifest.SilentSiteException;
import vn.congkhai.output.SiteFolderException;

/** What is said when a command could not do its work. People get one sentence; the details go to a file to send. */
final class Failure {

    private Failure() {}

    /** @param json whether a program reads what the command gives */
    static int report(Throwable e, Console console, Words words, boolean json) {
        List<String> said = sentences(e, words);
        said.forEach(console.err()::println);
        if (json) {
            console.out().print(Report.unfinished("failure", said));
        }
        return ExitCode.FAILURE;
    }

    /** What a command gives did not arrive: half of it could pass for the whole. */
    static int unsaid(Console console, Words words) {
        console.err().println(words.say("unsaid"));
        console.err().println(mend(words, "unsaid"));
        return ExitCode.FAILURE;
    }

    /** What happened, and what to do about it where that is known. */
    static List<String> sentences(Throwable e, Words words) {
        Optional<OutOfMemoryError> memory = within(e, OutOfMemoryError.class);
        if (memory.isPresent()) {
            return List.of(words.say("memory", memory.get().getMessage()), mend(words, "memory"));
        }
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (cause instanceof SiteFolderException folder) {
            String key = folder.reason() == SiteFolderException.Reason.BUSY ? "output-busy" : "output-foreign";
            return List.of(words.say(key, folder.getMessage()), mend(words, key));
        }
        if (cause instanceof RecordException record) {
            return record(record, words);
        }
        if (cause instanceof SiteException site) {
            return site(site, words);
        }
        Optional<String> refusal = refusal(cause);
        if (refusal.isPresent()) {
            return List.of(io(cause, "", words), mend(words, refusal.get()));
        }
        Optional<OtherKind> other = OtherKind.of(cause);
        if (other.isPresent()) {
            String key = other.get().folder() ? "io.folder" : "io.file";
            return List.of(words.say(key, other.get().place()), mend(words, key));
        }
        return List.of(cause instanceof IOException ? io(cause, "", words) : bug(cause, words));
    }

    private static List<String> record(RecordException record, Words words) {
        Optional<ElsewhereException> elsewhere = within(record, ElsewhereException.class);
        if (elsewhere.isPresent()) {
            return List.of(
                    words.say("elsewhere", record.getMessage(), elsewhere.get().home()),
                    mend(words, "record.elsewhere"));
        }
        if (record.getCause() instanceof NoSuchFileException) {
            return List.of(words.say("record.absent", record.getMessage()), mend(words, "record.absent"));
        }
        return List.of(
                io(record.getCause(), record.getMessage(), words),
                mend(words, Obstacles.mendKey(record.getCause()).orElse("record.broken")));
    }

    private static List<String> site(SiteException site, Words words) {
        Optional<ElsewhereException> elsewhere = within(site, ElsewhereException.class);
        if (elsewhere.isPresent()) {
            return List.of(
                    words.say("elsewhere", site.getMessage(), elsewhere.get().home()), mend(words, "verify.elsewhere"));
        }
        if (site.getCause() instanceof SilentSiteException silent) {
            return List.of(
                    words.say("verify.silent", site.getMessage(), silent.compared(), silent.all()),
                    mend(words, "verify.silent"));
        }
        return List.of(
                io(site.getCause(), site.getMessage(), words),
                mend(words, Obstacles.mendKey(site.getCause()).orElse("verify.unanswered")));
    }

    /** The failure itself or what caused it, whoever found out. */
    private static <T extends Throwable> Optional<T> within(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static String mend(Words words, String key) {
        return "    " + words.say(key + ".mend");
    }

    /**
     * What could not be read or written.
     *
     * @param at where, unless the cause tells it
     */
    private static String io(Throwable cause, String at, Words words) {
        String reason = reason(cause);
        String place = place(cause, at);
        Optional<String> refusal = refusal(cause);
        if (refusal.isPresent()) {
            return words.say(refusal.get(), isFull(cause) && !place.isEmpty() ? ": " + place : place);
        }
        if (cause instanceof NoSuchFileException) {
            return words.say("io.absent", place);
        }
        Optional<Obstacle> obstacle = Obstacles.of(cause);
        if (obstacle.isPresent()) {
            return obstacle(obstacle.get(), place, words);
        }
        if (place.isEmpty()) {
            return words.say("io.somewhere", reason.isEmpty() ? cause.getClass().getSimpleName() : reason);
        }
        return words.say("io", reason.isEmpty() ? place : place + ": " + reason);
    }

    private static String obstacle(Obstacle obstacle, String place, Words words) {
        return switch (obstacle.kind()) {
            case STATUS -> words.say("io.status", place, obstacle.detail());
            case CONNECTION, TIME -> words.say("io.connection", place);
            default -> words.say("io", place + ": " + Obstacles.say(obstacle, words));
        };
    }

    /** Of a file that could not be moved, where it was to stand: it waited in a folder of the program's own. */
    private static String place(Throwable cause, String at) {
        if (!(cause instanceof FileSystemException found) || found.getFile() == null) {
            return at;
        }
        return found.getOtherFile() == null ? found.getFile() : found.getOtherFile();
    }

    private static String reason(Throwable cause) {
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? "" : reason;
    }

    /** The key of why the system lets nothing be read or written, where that is known; it has a mend. */
    private static Optional<String> refusal(Throwable cause) {
        if (isDenied(cause)) {
            return Optional.of("denied");
        }
        if (isFull(cause)) {
            return Optional.of("io.full");
        }
        return isInUse(cause) ? Optional.of("io.in-use") : Optional.empty();
    }

    /** Whether the account may not, or nobody may: the disk is read-only. */
    private static boolean isDenied(Throwable cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof FileSystemException
                        && (reason(cause).contains("Read-only file system")
                                || reason(cause).contains("Operation not permitted")
                                || reason(cause).contains("write protected"));
    }

    static boolean isFull(Throwable cause) {
        return cause instanceof IOException
                && (reason(cause).contains("No space left on device")
                        || reason(cause).contains("quota exceeded")
                        || reason(cause).contains("not enough space"));
    }

    /** Whether another program has a file open, which on Windows keeps it from being replaced or removed. */
    private static boolean isInUse(Throwable cause) {
        return cause instanceof FileSystemException && reason(cause).contains("being used by another process");
    }

    private static String bug(Throwable cause, Words words) {
        StringWriter details = new StringWriter();
        cause.printStackTrace(new PrintWriter(details));
        try {
            Path file = Files.createTempFile("congkhai-", ".txt");
            Files.writeString(file, details.toString(), StandardCharsets.UTF_8);
            return words.say("bug", file);
        } catch (IOException e) {
            return words.say("bug", cause.toString());
        }
    }
}
