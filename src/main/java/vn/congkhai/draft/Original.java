package vn.congkhai.draft;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.UnfitFiles;

/**
 * The signed paper that is put beside a new notice.
 *
 * @param file where it is now
 * @param ending of its name, with the dot
 */
record Original(Path file, String ending) {

    private static final Pattern ENDING = Pattern.compile(".*(\\.[a-z0-9]{1,8})");
    /** A stretch between quotes, or a sign behind a backslash, as in a shell. */
    private static final Pattern ESCAPED = Pattern.compile("'([^']*)'|\\\\(.)");

    /** The file of a path as it is typed, or dropped on the window: between quotes, with signs escaped, or as an address. */
    static Optional<Original> of(String typed) {
        return spellings(typed).flatMap(spelling -> at(spelling).stream()).findFirst();
    }

    private static Stream<String> spellings(String typed) {
        String path = typed.strip();
        return Stream.of(
                path.replaceFirst("^(['\"])(.*)\\1$", "$2"),
                ESCAPED.matcher(path).replaceAll("$1$2"));
    }

    private static Optional<Original> at(String path) {
        Matcher ending = ENDING.matcher(path.toLowerCase(Locale.ROOT));
        return fileOf(path)
                .filter(file -> ending.matches() && Files.isRegularFile(file))
                .map(file -> new Original(file, ending.group(1)));
    }

    private static Optional<Path> fileOf(String path) {
        try {
            return Optional.of(path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path));
        } catch (IllegalArgumentException e) {
            // no path of this machine
            return Optional.empty();
        }
    }

    /** What is wrong with a path, or with publishing what is there. */
    static List<Problem> problemsOf(String typed) {
        Optional<Original> original = of(typed);
        if (original.isEmpty()) {
            return List.of(
                    spellings(typed)
                                    .anyMatch(path -> fileOf(path)
                                            .filter(Files::isDirectory)
                                            .isPresent())
                            ? new Problem(Fault.IMPORT_FOLDER, Place.wholeFile(typed.strip()), typed.strip())
                            : new Problem(Fault.IMPORT_NO_FILE, Place.wholeFile(typed.strip())));
        }
        return original.flatMap(Original::fault).stream()
                .map(fault -> new Problem(
                        fault, Place.wholeFile(typed.strip()), original.get().name()))
                .toList();
    }

    /** Judged as it will be called: of its own name only the ending stays. */
    private Optional<Fault> fault() {
        try {
            return UnfitFiles.fault(new SourceFile("thong-bao" + ending, file, Files.size(file), 0));
        } catch (IOException e) {
            return Optional.of(Fault.FILE_UNREADABLE);
        }
    }

    private String name() {
        return file.getFileName().toString();
    }

    /** As readers of the portal see it named. */
    String title() {
        return "Bản gốc (" + ending.substring(1).toUpperCase(Locale.ROOT) + ")";
    }

    /** Hands on its bytes. */
    void copyTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }
}
