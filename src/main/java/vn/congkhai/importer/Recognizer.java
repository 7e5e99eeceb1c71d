package vn.congkhai.importer;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Reads the text of a page's picture. */
interface Recognizer {

    /** The text, paragraphs set apart by empty lines. */
    String read(BufferedImage page) throws IOException, UnreadableException;
}
