/** Web pages, pages saved by a word processor, and what mammoth makes of Word files, in blocks. */
@NullMarked
package vn.congkhai.importer.html;

import org.jspecify.annotations.NullMarked;
