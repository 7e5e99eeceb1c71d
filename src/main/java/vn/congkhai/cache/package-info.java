/**
 * What a build remembers for the next one, so that only what changed is made again. {@link vn.congkhai.cache.BuildCache}
 * is the one door. A cache may be deleted at any time, and be shared between branches: what does not fit is not used.
 */
@NullMarked
package vn.congkhai.cache;

import org.jspecify.annotations.NullMarked;
