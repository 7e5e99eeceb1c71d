package vn.congkhai.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.ShellWord;
import vn.congkhai.viet.VietText;

/** All files of a content folder, in the order of their paths. */
public final class SourceTree {

    private final String folderName;
    private final boolean exists;
    private final List<SourceFile> files;
    private final List<SourceFile> others;
    private final Map<String, SourceFile> byPath;

    private SourceTree(String folderName, boolean exists, List<SourceFile> files) {
        this.folderName = folderName;
        this.exists = exists;
        this.files = List.copyOf(files);
        this.others = files.stream().filter(f -> !f.isMarkdown()).toList();
        // two files may differ in Unicode form only; the first keeps the path, addresses are checked elsewhere
        this.byPath = files.stream().collect(Collectors.toMap(SourceFile::path, Function.identity(), (a, b) -> a));
    }

    /**
     * Walks the content folder. Hidden files and folders (a leading dot) are passed over; symbolic links and special files
     * are reported and passed over, so that nothing outside the folder is ever read.
     *
     * @param folderName how problems name the folder: {@code content}
     */
    public static SourceTree scan(Path folder, String folderName, Consumer<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.accept(new Problem(Fault.CONTENT_MISSING, Place.wholeFile(folderName), folderName));
            return new SourceTree(folderName, false, List.of());
        }
        Found top = new Found(folderName);
        List<Path> entries = entries(folder, "", top);
        // asking for the attributes of many files is mostly waiting; what is found is put together in one order
        List<Found> found = entries.parallelStream()
                .map(entry -> {
                    Found within = new Found(folderName);
                    visit(entry, "", within);
                    return within;
                })
                .toList();
        List<SourceFile> files = new ArrayList<>();
        top.problems.forEach(problems);
        for (Found within : found) {
            files.addAll(within.files);
            within.problems.forEach(problems);
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return new SourceTree(folderName, true, files);
    }

    /** What problems name the folder: {@code content}. */
    public String name() {
        return folderName;
    }

    /** Whether the folder is there at all. */
    public boolean exists() {
        return exists;
    }

    /** Every plain file, sorted by path. */
    public List<SourceFile> files() {
        return files;
    }

    /** Every plain file that is no text of a page, sorted by path. */
    public List<SourceFile> others() {
        return others;
    }

    /** The file at a path within the content folder. */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** A content path as people see it from the project's folder: {@code content/son-duong/2023/09/187-tb-ubnd.md}. */
    public String display(String path) {
        return folderName + "/" + path;
    }

    /**
     * That a file must be called otherwise, with the command to rename it.
     *
     * @param wrong what is wrong of its name
     * @param right the name that it should have
     */
    public Problem misnamed(Fault fault, SourceFile file, String wrong, String right) {
        String folder = file.folder().isEmpty() ? "" : file.folder() + "/";
        String display = display(file.path());
        return new Problem(fault, Place.wholeFile(display), wrong, ShellWord.of(display), display(folder + right));
    }

    private record Found(String folderName, List<SourceFile> files, List<Problem> problems) {

        Found(String folderName) {
            this(folderName, new ArrayList<>(), new ArrayList<>());
        }

        void problem(Fault fault, String path) {
            problems.add(new Problem(fault, Place.wholeFile(folderName + "/" + path)));
        }
    }

    private static void visit(Path entry, String prefix, Found found) {
        String name = nameOf(entry);
        if (name.startsWith(".")) {
            return;
        }
        String path = prefix + name;
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            found.problem(Fault.FILE_UNREADABLE, path);
            return;
        }
        if (attributes.isDirectory()) {
            entries(entry, path + "/", found).forEach(within -> visit(within, path + "/", found));
        } else if (attributes.isRegularFile()) {
            found.files.add(new SourceFile(
                    path,
                    entry,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        } else {
            found.problem(Fault.FILE_SPECIAL, path);
        }
    }

    /** What stands in a folder; nothing, and a problem, when it cannot be read. */
    private static List<Path> entries(Path folder, String prefix, Found found) {
        List<Path> list = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(list::add);
            return list;
        } catch (IOException | DirectoryIteratorException e) {
            found.problem(Fault.FILE_UNREADABLE, prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1));
            return List.of();
        }
    }

    /**
     * The last name of a path, in NFC. Under a locale such as {@code C} the JVM shows a name with Vietnamese letters as
     * question marks; its URI is made from the bytes of the name, whatever the locale.
     */
    private static String nameOf(Path entry) {
        String shown = entry.getFileName().toString();
        if (isAscii(shown)) {
            return shown;
        }
        String uri = entry.toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1);
        if (last.endsWith("/")) {
            last = last.substring(0, last.length() - 1);
        }
        return VietText.nfc(URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
