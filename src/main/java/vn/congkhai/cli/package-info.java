/** Arguments, progress, problems and exit codes. */
@NullMarked
package vn.congkhai.cli;

import org.jspecify.annotations.NullMarked;
