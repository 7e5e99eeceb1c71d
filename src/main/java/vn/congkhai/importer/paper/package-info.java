/** An official paper taken apart: what it says of itself, and its text as Markdown. */
@NullMarked
package vn.congkhai.importer.paper;

import org.jspecify.annotations.NullMarked;
