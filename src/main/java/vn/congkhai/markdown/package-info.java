/** Markdown as staff write it to safe HTML, headings, links and plain text. */
@NullMarked
package vn.congkhai.markdown;

import org.jspecify.annotations.NullMarked;
