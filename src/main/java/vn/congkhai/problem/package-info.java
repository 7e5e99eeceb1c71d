/** Faults in content and settings as values: what is wrong, where, and how to mend it. */
@NullMarked
package vn.congkhai.problem;

import org.jspecify.annotations.NullMarked;
