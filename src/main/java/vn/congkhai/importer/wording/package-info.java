/** What a line of an official paper is by its words alone, whatever kind of file it stands in. */
@NullMarked
package vn.congkhai.importer.wording;

import org.jspecify.annotations.NullMarked;
