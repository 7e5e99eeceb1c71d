/** The text of a paper in blocks, each with its place, as every reader gives it; and what was left out of it. */
@NullMarked
package vn.congkhai.importer.block;

import org.jspecify.annotations.NullMarked;
