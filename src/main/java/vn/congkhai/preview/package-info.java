/** Shows the site to those who write it, as they write it, on their own machine only. */
@NullMarked
package vn.congkhai.preview;

import org.jspecify.annotations.NullMarked;
