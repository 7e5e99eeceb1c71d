/** The portal's settings, read from jbake.properties and checked. */
@NullMarked
package vn.congkhai.settings;

import org.jspecify.annotations.NullMarked;
