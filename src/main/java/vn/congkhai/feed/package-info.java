/** What programs fetch to learn what is new: Atom feeds, the site map, and the note to search engines. */
@NullMarked
package vn.congkhai.feed;

import org.jspecify.annotations.NullMarked;
