/** A file that nobody vouches for: its kind, its bytes as text, how much of it is read, and why it cannot be. */
@NullMarked
package vn.congkhai.importer.file;

import org.jspecify.annotations.NullMarked;
