/** Reads office papers (Word, PDF, HTML, Markdown, plain text) into draft notices. */
@NullMarked
package vn.congkhai.importer;

import org.jspecify.annotations.NullMarked;
