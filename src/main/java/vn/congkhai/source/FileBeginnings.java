package vn.congkhai.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How files of the kinds that papers come in begin: a name alone makes no PDF. */
final class FileBeginnings {

    /** Of each kind by its ending, as text of one byte a character. Readers of PDF look for its mark in the first kilobyte. */
    private static final Map<String, Predicate<String>> BY_ENDING = Stream.of(
                    of("%PDF", "pdf"),
                    of("^\u0089PNG\r\n", "png"),
                    of("^\u00ff\u00d8\u00ff", "jpg", "jpeg"),
                    of("^GIF8", "gif"),
                    of("(?s)^RIFF.{4}WEBP", "webp"),
                    of("^(?:II[*+]\u0000|MM\u0000[*+])", "tif", "tiff"),
                    of("^PK[\u0003\u0005]", "zip", "odt", "ods", "odp"),
                    // behind a password, Office writes its older kind of file
                    of("^(?:PK\u0003|\u00d0\u00cf\u0011\u00e0)", "docx", "xlsx", "pptx"),
                    of("^Rar!\u001a\u0007", "rar"),
                    of("^7z\u00bc\u00af", "7z"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What Git's extension for large files leaves in place of a file that it did not fetch. */
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    private FileBeginnings() {}

    private static List<Map.Entry<String, Predicate<String>>> of(String beginning, String... endings) {
        Predicate<String> begins = Pattern.compile(beginning).asPredicate();
        return Set.of(endings).stream().map(ending -> Map.entry(ending, begins)).toList();
    }

    /** Whether a file begins as its ending says; any beginning will do where the ending says nothing. */
    static boolean agree(String ending, String head) {
        return BY_ENDING
                .getOrDefault(ending.toLowerCase(Locale.ROOT), any -> true)
                .test(head);
    }

    static boolean isPointer(String head) {
        return head.startsWith(POINTER);
    }
}
