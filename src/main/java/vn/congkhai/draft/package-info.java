/** Begins a notice: offers what is likely, and writes the file at its right place. */
@NullMarked
package vn.congkhai.draft;

import org.jspecify.annotations.NullMarked;
