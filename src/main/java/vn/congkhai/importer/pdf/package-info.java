/** PDF files in blocks: what a page draws becomes lines, and these paragraphs, tables and columns. */
@NullMarked
package vn.congkhai.importer.pdf;

import org.jspecify.annotations.NullMarked;
