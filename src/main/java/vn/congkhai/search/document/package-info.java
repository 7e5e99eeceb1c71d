/**
 * The notices as the index counts them: by which numbers it knows them, and the table by which browsers filter, sort and count
 * what they find.
 */
@NullMarked
package vn.congkhai.search.document;

import org.jspecify.annotations.NullMarked;
