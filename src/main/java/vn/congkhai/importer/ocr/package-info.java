/** The text of a page's picture, where the program for it is installed. */
@NullMarked
package vn.congkhai.importer.ocr;

import org.jspecify.annotations.NullMarked;
