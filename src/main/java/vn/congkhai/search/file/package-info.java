/**
 * The files of the index: by which names they stand on the server, and how a build replaces those of the build before.
 * Knows nothing of what they hold.
 */
@NullMarked
package vn.congkhai.search.file;

import org.jspecify.annotations.NullMarked;
