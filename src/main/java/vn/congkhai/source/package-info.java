/** Finds, reads and decodes the files of a portal in a stable order. */
@NullMarked
package vn.congkhai.source;

import org.jspecify.annotations.NullMarked;
