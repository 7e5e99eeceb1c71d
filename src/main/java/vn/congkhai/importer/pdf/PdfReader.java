package vn.congkhai.importer.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.block.Unseen;
import vn.congkhai.importer.file.Decoding;
import vn.congkhai.importer.file.Format;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.importer.ocr.Recognizer;
import vn.congkhai.importer.text.TextReader;
import vn.congkhai.problem.Fault;

/** PDF files with text; scans by way of character recognition. */
public final class PdfReader {

    private static final int FEWEST_LETTERS = 20;
    private static final float DPI = 300;

    private final Optional<Recognizer> recognizer;
    private final boolean recognizes;
    private final List<Loss> losses = new ArrayList<>();

    /**
     * A reader for one file.
     *
     * @param recognizer for pages without text, where one is installed
     * @param recognizes whether pages without text are to be recognised
     */
    public PdfReader(Optional<Recognizer> recognizer, boolean recognizes) {
        this.recognizer = recognizer;
        this.recognizes = recognizes;
    }

    /** Opens a file with bounded memory; a locked or broken one in a sentence. */
    static PDDocument open(byte[] bytes) throws UnreadableException, IOException {
        Streams.check(bytes);
        try {
            PDDocument document = Loader.loadPDF(
                    new RandomAccessReadBuffer(bytes),
                    MemoryUsageSetting.setupTempFileOnly(Limits.PDF_STORAGE).streamCache);
            if (document.getNumberOfPages() > Limits.PAGES) {
                document.close();
                throw new UnreadableException(Fault.IMPORT_TOO_MANY_PAGES, Integer.toString(Limits.PAGES));
            }
            return document;
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Fault.IMPORT_ENCRYPTED);
        } catch (NoClassDefFoundError e) {
            // locked with a certificate: the library for that is not on board, and nobody here has the key
            throw new UnreadableException(Fault.IMPORT_ENCRYPTED);
        } catch (IOException e) {
            // where that library happens to be there, it fails in another way
            boolean locked = new String(bytes, StandardCharsets.ISO_8859_1).contains("/Adobe.PubSec");
            throw locked
                    ? new UnreadableException(Fault.IMPORT_ENCRYPTED)
                    : new UnreadableException(Fault.IMPORT_BROKEN, Format.PDF.label());
        }
    }

    /**
     * The text of a file; may be asked once.
     *
     * @throws UnreadableException when it is locked, broken or beyond the limits, or has no text and none is or can be recognised
     */
    public RawPaper read(byte[] bytes) throws UnreadableException, IOException {
        try (PDDocument document = open(bytes)) {
            List<Page> pages = new ArrayList<>();
            Set<String> converted = new TreeSet<>();
            Unseen unseen = new Unseen();
            long characters = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Page read = Words.page(document, page, converted, unseen);
                characters +=
                        read.lines().stream().mapToLong(l -> l.plain().length()).sum();
                if (characters > Limits.CHARACTERS) {
                    throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
                }
                pages.add(read);
            }
            if (!isText(pages)) {
                return recognize(document);
            }
            tell(pages);
            converted.forEach(from -> losses.add(new Loss(Fault.IMPORT_ENCODING, Location.NOWHERE, from)));
            losses.addAll(unseen.losses());
            List<Page> valid = StruckWords.takenOut(pages, losses);
            Tables tables = Tables.of(valid);
            EmptiedLines struck = EmptiedLines.of(pages, valid);
            Layout layout = new Layout(new Furniture(valid, tables).takenOut(losses), tables, struck);
            RawPaper raw = layout.paper();
            layout.tables().forEach(t -> losses.add(new Loss(Fault.IMPORT_PDF_TABLE, t.at(), "")));
            losses.addAll(layout.losses());
            boolean byScanner = pages.stream().anyMatch(Page::isReadByScanner);
            return new RawPaper(raw.blocks(), losses, raw.joins(), byScanner);
        }
    }

    /** Whether pages have letters, and more than signs of which nobody knows what letters they are. */
    private static boolean isText(List<Page> pages) {
        long letters = pages.stream()
                .filter(p -> !p.isPicture())
                .mapToLong(Page::letters)
                .sum();
        long lost = pages.stream().mapToLong(Page::lost).sum();
        return letters >= FEWEST_LETTERS && letters >= lost;
    }

    private RawPaper recognize(PDDocument document) throws UnreadableException, IOException {
        if (!recognizes) {
            throw new UnreadableException(Fault.IMPORT_NO_TEXT);
        }
        if (recognizer.isEmpty()) {
            throw new UnreadableException(Fault.IMPORT_OCR_ABSENT);
        }
        PDFRenderer renderer = new PDFRenderer(document);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            BufferedImage page = renderer.renderImageWithDPI(i, dpi(document.getPage(i)), ImageType.GRAY);
            Location at = Location.page(i + 1);
            String text = Decoding.unicode(recognizer.get().read(page)).text();
            for (Block block : new TextReader(text.replace("\r", "")).blocks()) {
                blocks.add(block instanceof Block.Text t ? new Block.Text(t.role(), t.markdown(), at) : block);
            }
        }
        losses.add(new Loss(Fault.IMPORT_OCR, Location.NOWHERE, ""));
        return new RawPaper(blocks, losses, List.of(), true);
    }

    /** A page as large as a wall must not become a picture as large as the memory. */
    private static float dpi(PDPage page) {
        float longest =
                Math.max(page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        return Math.min(DPI, 4000f * 72 / Math.max(1, longest));
    }

    private void tell(List<Page> pages) {
        Set<String> across = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Location at = Location.page(i + 1);
            int pictures = page.drawn().pictures();
            if (page.isPicture()) {
                losses.add(new Loss(Fault.IMPORT_PAGE_WITHOUT_TEXT, at, Integer.toString(pictures)));
            } else if (pictures > 0 && !page.isReadByScanner()) {
                losses.add(new Loss(Fault.IMPORT_PICTURE, at, Integer.toString(pictures)));
            }
            if (!page.hidden().isBlank()) {
                losses.add(Loss.ofWords(Fault.IMPORT_HIDDEN, at, page.hidden()));
            }
            if (!page.across().isBlank() && across.add(page.across())) {
                losses.add(Loss.ofWords(Fault.IMPORT_RUNNING_HEAD, at, page.across()));
            }
            page.notes().forEach(n -> losses.add(Loss.ofWords(Fault.IMPORT_ANNOTATION, at, n)));
        }
        if (pages.stream().anyMatch(Page::isReadByScanner)) {
            losses.add(new Loss(Fault.IMPORT_OCR, Location.NOWHERE, ""));
        }
    }
}
