package vn.congkhai.importer.file;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of files that are not read, told by what they begin with and name within, whatever they are called. */
enum ForeignKind {
    OLD_WORD("Word 97–2003 (.doc)", "\u00D0\u00CF\u0011\u00E0"),
    RTF("RTF (.rtf)", "{\\rtf"),
    PNG("PNG (.png)", "\u0089PNG"),
    JPEG("JPEG (.jpg)", "\u00FF\u00D8\u00FF"),
    TIFF("TIFF (.tif)", "II*", "MM\u0000*"),
    GIF("GIF (.gif)", "GIF8"),
    RAR("RAR (.rar)", "Rar!\u001A"),
    SEVEN_ZIP("7-Zip (.7z)", "7z\u00BC\u00AF"),
    // texts that only a program reads: by what stands near their beginning
    WORD_XML("Word XML (.xml)", "<?mso-application progid=\"Word.Document\""),
    FLAT_DOCUMENT("OpenDocument (.fodt)", "<office:document"),
    WEB_ARCHIVE("MHTML (.mht)"),
    // packages: by what their lists of parts name
    EXCEL("Excel (.xlsx)", "xl/workbook"),
    POWERPOINT("PowerPoint (.pptx)", "ppt/presentation"),
    OPEN_TEXT("OpenDocument (.odt)", "mimetypeapplication/vnd.oasis.opendocument.text"),
    OPEN_DOCUMENT("OpenDocument (.ods, .odp)", "mimetypeapplication/vnd.oasis.opendocument."),
    ZIP("ZIP (.zip)");

    private static final String PACKAGE = "PK\u0003\u0004";
    private static final String EMPTY_PACKAGE = "PK\u0005\u0006";
    /** What begins the list of parts at a package's end; one without it is cut off. */
    private static final String LIST = "PK\u0001\u0002";

    /** The part that a package of Word's has, and no other. */
    static final String WORD_TEXT = "word/document";

    /** The lines about a message's or a web archive's content, before a first empty one. */
    private static final Pattern ARCHIVE = Pattern.compile(
            "(?i)\\s*+(?:[a-z-]++:[^\n]*+\n(?:[ \t][^\n]*+\n)*+)*?MIME-Version:[^\n]*+\n(?:\\S|[ \t]).*",
            Pattern.DOTALL);

    private static final int BEGINNING = 1024;
    private static final String TYPES = "[Content_Types].xml";

    private final String label;
    private final List<String> marks;

    ForeignKind(String label, String... marks) {
        this.label = label;
        this.marks = List.of(marks);
    }

    /** How it is named to staff. */
    String label() {
        return label;
    }

    /** The kind of some bytes; none of a text, of a kind that is read, and of an office file that is cut off. */
    static Optional<ForeignKind> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (!isPackage(head)) {
            return first(EnumSet.range(OLD_WORD, SEVEN_ZIP), head::startsWith).or(() -> ofText(bytes));
        }
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(WORD_TEXT)) {
            return Optional.empty();
        }
        Optional<ForeignKind> office = first(EnumSet.range(EXCEL, OPEN_DOCUMENT), all::contains);
        boolean cutOff = !all.contains(LIST) && !head.startsWith(EMPTY_PACKAGE);
        boolean word = all.contains(TYPES) || all.contains("word/");
        return office.isPresent() || cutOff || word ? office : Optional.of(ZIP);
    }

    private static Optional<ForeignKind> ofText(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.UTF_8);
        boolean markup = beginning.replace("\uFEFF", "").stripLeading().startsWith("<?xml");
        return ARCHIVE.matcher(beginning).matches()
                ? Optional.of(WEB_ARCHIVE)
                : first(EnumSet.range(WORD_XML, FLAT_DOCUMENT), m -> markup && beginning.contains(m));
    }

    /** Whether a file that begins so is a package of others, as Word's files are too. */
    static boolean isPackage(String head) {
        return head.startsWith(PACKAGE) || head.startsWith(EMPTY_PACKAGE);
    }

    private static Optional<ForeignKind> first(Set<ForeignKind> kinds, Predicate<String> test) {
        return kinds.stream().filter(k -> k.marks.stream().anyMatch(test)).findFirst();
    }
}
