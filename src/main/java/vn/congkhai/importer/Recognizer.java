package vn.congkhai.importer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import vn.congkhai.importer.file.UnreadableException;

/** Reads the text of a page's picture. */
interface Recognizer {

    /** The text, paragraphs set apart by empty lines. */
    String read(BufferedImage page) throws IOException, UnreadableException;
}
