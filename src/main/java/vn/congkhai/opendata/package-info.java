/** The catalogue as open data: JSON, CSV, archives, the schema of these, and what a page tells machines of itself. */
@NullMarked
package vn.congkhai.opendata;

import org.jspecify.annotations.NullMarked;
