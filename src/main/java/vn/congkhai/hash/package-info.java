/** The hash that the portal tells of its files, for whoever reads, writes or verifies them. */
@NullMarked
package vn.congkhai.hash;

import org.jspecify.annotations.NullMarked;
