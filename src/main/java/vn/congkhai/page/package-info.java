/** The catalogue to HTML pages; the only package that knows JBake and FreeMarker. */
@NullMarked
package vn.congkhai.page;

import org.jspecify.annotations.NullMarked;
