package vn.congkhai.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.docx.DocxReader;
import vn.congkhai.importer.file.Decoding;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.SourceBytes;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.importer.html.HtmlReader;
import vn.congkhai.importer.ocr.Recognizer;
import vn.congkhai.importer.pdf.PdfReader;
import vn.congkhai.importer.text.TextReader;
import vn.congkhai.problem.Fault;

/** Reads one file into blocks by its format. */
final class PaperFile {

    private final SourceBytes source;
    private final Optional<Recognizer> recognizer;
    private final boolean recognizes;

    PaperFile(SourceBytes source, Optional<Recognizer> recognizer, boolean recognizes) {
        this.source = source;
        this.recognizer = recognizer;
        this.recognizes = recognizes;
    }

    RawPaper read() throws UnreadableException, IOException {
        RawPaper raw = byFormat();
        long length = raw.blocks().stream().mapToLong(PaperFile::length).sum();
        if (length == 0) {
            throw new UnreadableException(Fault.IMPORT_EMPTY);
        }
        if (length > Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
        return raw;
    }

    private RawPaper byFormat() throws UnreadableException, IOException {
        return switch (source.format()) {
            case WORD -> new DocxReader().read(source.bytes());
            case PDF -> new PdfReader(recognizer, recognizes).read(source.bytes());
            case HTML -> html();
            case TEXT -> text();
        };
    }

    private RawPaper html() throws UnreadableException {
        Decoding decoding = Decoding.ofPage(source.bytes());
        limit(decoding.text());
        HtmlReader reader = HtmlReader.ofPage();
        List<Block> blocks = reader.read(decoding.text());
        List<Loss> losses = new ArrayList<>(reader.losses());
        reader.converted().stream()
                .filter(from -> !decoding.from().equals(Optional.of(from)))
                .map(PaperFile::converted)
                .forEach(losses::add);
        decoding.from().map(PaperFile::converted).ifPresent(losses::add);
        return new RawPaper(blocks, losses);
    }

    private RawPaper text() throws UnreadableException {
        Decoding decoding = Decoding.of(source.bytes());
        limit(decoding.text());
        TextReader reader = new TextReader(decoding.text());
        List<Loss> losses = new ArrayList<>(reader.losses());
        decoding.from().map(PaperFile::converted).ifPresent(losses::add);
        return new RawPaper(reader.blocks(), losses);
    }

    private static Loss converted(String from) {
        return new Loss(Fault.IMPORT_ENCODING, Location.NOWHERE, from);
    }

    private static void limit(String text) throws UnreadableException {
        if (text.length() > 4 * Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
    }

    private static long length(Block block) {
        return block.texts().stream().mapToLong(t -> t.plain().length()).sum();
    }
}
