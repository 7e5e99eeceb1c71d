package vn.congkhai.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.file.Format;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.SourceBytes;
import vn.congkhai.importer.file.TimeLimit;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.importer.pdf.PdfText;
import vn.congkhai.problem.Fault;

/**
 * The words of a file beside a notice, for checks.
 *
 * @param pages a text for each page; one for files without pages
 * @param properties what the file says of itself: Title, Author, Subject, Keywords
 */
public record AttachmentText(Outcome outcome, List<String> pages, Map<String, String> properties) {

    private static final Set<Fault> LEFT_OUT = Set.of(
            Fault.IMPORT_STRUCK,
            Fault.IMPORT_HIDDEN,
            Fault.IMPORT_BLANK,
            Fault.IMPORT_RUBY,
            Fault.IMPORT_TRACKED_DELETION);
    private static final int FEWEST_LETTERS = 5;

    /** What came of the reading. */
    public enum Outcome {
        READ,
        /** Pictures of pages, no text. */
        SCANNED,
        /** Broken, locked or too large. */
        UNREADABLE,
        /** No kind of file that holds a text. */
        NO_TEXT
    }

    public AttachmentText {
        pages = List.copyOf(pages);
        properties = Map.copyOf(properties);
    }

    /** Reads PDF, Word, HTML and plain text. */
    public static AttachmentText read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.matches("(?s).*\\.(?:pdf|docx|html?|txt|md)")) {
            return new AttachmentText(Outcome.NO_TEXT, List.of(), Map.of());
        }
        try {
            SourceBytes source = SourceBytes.read(file);
            return TimeLimit.call(
                    source.format(),
                    Limits.TIME.toSeconds(),
                    () -> source.format() == Format.PDF ? pdf(source.bytes()) : blocks(source));
        } catch (UnreadableException | IOException e) {
            return new AttachmentText(Outcome.UNREADABLE, List.of(), Map.of());
        }
    }

    private static AttachmentText blocks(SourceBytes source) throws IOException, UnreadableException {
        StringBuilder text = new StringBuilder();
        RawPaper raw = new PaperFile(source, Optional.empty(), false).read();
        // what no notice is made of is in the file all the same
        raw.losses().stream()
                .filter(l -> LEFT_OUT.contains(l.fault()))
                .forEach(l -> text.append(l.words()).append('\n'));
        for (Block block : raw.blocks()) {
            block.texts().forEach(t -> text.append(t.plain()).append('\n'));
        }
        return new AttachmentText(Outcome.READ, List.of(text.toString()), Map.of());
    }

    private static AttachmentText pdf(byte[] bytes) throws IOException, UnreadableException {
        PdfText text = PdfText.read(bytes);
        long letters = text.pages().stream()
                .flatMapToInt(String::chars)
                .filter(Character::isLetter)
                .count();
        Outcome outcome = letters < FEWEST_LETTERS ? Outcome.SCANNED : Outcome.READ;
        return new AttachmentText(outcome, text.pages(), text.properties());
    }
}
