/** Runs the stages in their order. */
@NullMarked
package vn.congkhai.build;

import org.jspecify.annotations.NullMarked;
