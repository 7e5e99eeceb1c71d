package vn.congkhai.importer.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congkhai.problem.Fault;

/** The kinds of files that are read, told by their first bytes; the name has to agree. */
public enum Format {
    WORD("Word", "docx"),
    PDF("PDF", "pdf"),
    HTML("HTML", "html", "htm", "xhtml"),
    TEXT("văn bản thuần", "txt", "md", "markdown");

    private static final int HEAD = 1024;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String label;
    private final List<String> extensions;

    Format(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /** The extension an attachment of this kind gets: pages and texts must not be taken for pages of the portal. */
    public String attachmentExtension() {
        return this == PDF ? ".pdf" : this == WORD ? ".docx" : "-goc.txt";
    }

    /** How readers see the attachment, and staff a broken file. */
    public String label() {
        return label;
    }

    /** The format of a file, or why it cannot be read. */
    static Format of(byte[] bytes, String fileName) throws UnreadableException {
        String extension = extension(fileName);
        Optional<Format> named = Arrays.stream(values())
                .filter(f -> f.extensions.contains(extension))
                .findFirst();
        Optional<Format> real = byContent(bytes);
        if (real.isEmpty()) {
            throw foreign(bytes, extension);
        }
        if (named.isEmpty()) {
            throw new UnreadableException(Fault.IMPORT_FORMAT, extension.isEmpty() ? fileName : "." + extension);
        }
        boolean markup = real.get() == HTML && named.get() == TEXT && !extension.equals("txt");
        boolean fragment = real.get() == TEXT && named.get() == HTML;
        if (real.get() == named.get() || markup || fragment) {
            return named.get();
        }
        throw new UnreadableException(
                Fault.IMPORT_EXTENSION,
                "." + extension,
                real.get() == TEXT ? "TXT" : real.get().label,
                "." + real.get().extensions.get(0));
    }

    private static UnreadableException foreign(byte[] bytes, String extension) {
        Optional<ForeignKind> kind = ForeignKind.of(bytes);
        if (kind.equals(Optional.of(ForeignKind.OLD_WORD)) && contains(bytes, ENCRYPTED)) {
            return new UnreadableException(Fault.IMPORT_ENCRYPTED);
        }
        if (kind.isEmpty() && WORD.extensions.contains(extension)) {
            // a package as Word's are, without the text: cut off, or put together wrongly
            return new UnreadableException(Fault.IMPORT_BROKEN, WORD.label);
        }
        boolean disguised = Arrays.stream(values()).anyMatch(f -> f.extensions.contains(extension)) && kind.isPresent();
        String label = kind.map(ForeignKind::label).orElse(extension.isEmpty() ? "?" : "." + extension);
        return disguised
                ? new UnreadableException(Fault.IMPORT_DISGUISED, "." + extension, label)
                : new UnreadableException(Fault.IMPORT_FORMAT, label);
    }

    private static Optional<Format> byContent(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (ForeignKind.isPackage(head)) {
            return contains(bytes, ForeignKind.WORD_TEXT.getBytes(StandardCharsets.US_ASCII))
                    ? Optional.of(WORD)
                    : Optional.empty();
        }
        if (ForeignKind.of(bytes).isPresent()) {
            return Optional.empty();
        }
        String start = head.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml[^>]*>\\s*)?", "")
                .toLowerCase(Locale.ROOT);
        return Optional.of(start.startsWith("<!doctype html") || start.startsWith("<html") ? HTML : TEXT);
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
