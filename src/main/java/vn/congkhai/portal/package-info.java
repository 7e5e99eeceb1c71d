/** The one immutable catalogue of all that is published, its groups and its addresses. */
@NullMarked
package vn.congkhai.portal;

import org.jspecify.annotations.NullMarked;
