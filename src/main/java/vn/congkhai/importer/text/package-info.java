/** Plain text and Markdown in blocks. */
@NullMarked
package vn.congkhai.importer.text;

import org.jspecify.annotations.NullMarked;
