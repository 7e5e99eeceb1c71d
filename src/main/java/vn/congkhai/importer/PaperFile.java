package vn.congkhai.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Reads one file into blocks by its format. */
final class PaperFile {

    private final SourceBytes source;
    private final String name;
    private final Optional<Recognizer> recognizer;
    private final boolean recognizes;

    PaperFile(SourceBytes source, String name, Optional<Recognizer> recognizer, boolean recognizes) {
        this.source = source;
        this.name = name;
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
            case WORD -> new DocxReader(name).read(source.bytes());
            case PDF -> new PdfReader(name, recognizer, recognizes).read(source.bytes());
            case HTML -> html();
            case TEXT -> text();
        };
    }

    private RawPaper html() throws UnreadableException {
        Decoding decoding = Decoding.ofPage(source.bytes());
        limit(decoding.text());
        HtmlReader reader = HtmlReader.ofPage(name);
        List<Block> blocks = reader.read(decoding.text());
        List<Problem> losses = new ArrayList<>(reader.losses());
        reader.converted().stream()
                .filter(from -> !decoding.from().equals(Optional.of(from)))
                .map(this::converted)
                .forEach(losses::add);
        decoding.from().map(this::converted).ifPresent(losses::add);
        return new RawPaper(blocks, losses);
    }

    private RawPaper text() throws UnreadableException {
        Decoding decoding = Decoding.of(source.bytes());
        limit(decoding.text());
        List<Problem> losses = new ArrayList<>();
        Unseen unseen = new Unseen();
        TextReader reader = new TextReader(decoding.text(), unseen);
        reader.struck()
                .forEach(s -> losses.add(PaperReader.loss(
                        name, Location.line(s.line()), Fault.IMPORT_STRUCK, DocxReader.shown(s.words()))));
        losses.addAll(unseen.losses(name));
        decoding.from().map(this::converted).ifPresent(losses::add);
        return new RawPaper(reader.blocks(), losses);
    }

    private Problem converted(String from) {
        return PaperReader.loss(name, Location.NOWHERE, Fault.IMPORT_ENCODING, from);
    }

    private static void limit(String text) throws UnreadableException {
        if (text.length() > 4 * Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
    }

    private static long length(Block block) {
        return block instanceof Block.Text t
                ? t.plain().length()
                : ((Block.Table) block)
                        .texts().stream().mapToLong(t -> t.plain().length()).sum();
    }
}
