/** The record of what was published: written with every site, compared with the one before, verified against what is served. */
@NullMarked
package vn.congkhai.manifest;

import org.jspecify.annotations.NullMarked;
