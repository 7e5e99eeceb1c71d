/** The notice model: front matter to a checked record. */
@NullMarked
package vn.congkhai.notice;

import org.jspecify.annotations.NullMarked;
