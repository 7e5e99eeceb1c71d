/** Files as values, and the one stage that writes them. */
@NullMarked
package vn.congkhai.output;

import org.jspecify.annotations.NullMarked;
