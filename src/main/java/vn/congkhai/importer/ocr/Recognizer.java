package vn.congkhai.importer.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.congkhai.importer.file.UnreadableException;

/** Reads the text of a page's picture. */
public interface Recognizer {

    /**
     * The text, paragraphs set apart by empty lines.
     *
     * @throws UnreadableException when a page takes longer than {@link vn.congkhai.importer.file.Limits#TIME_OF_RECOGNISED_PAGE}
     */
    String read(BufferedImage page) throws IOException, UnreadableException;
}
