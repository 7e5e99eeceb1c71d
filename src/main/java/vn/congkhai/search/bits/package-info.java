/**
 * Numbers and texts as the bytes of the index's files: in bits, in whole bytes, and packed as browsers inflate them. Readers
 * find out when they are given other bytes than were written.
 */
@NullMarked
package vn.congkhai.search.bits;

import org.jspecify.annotations.NullMarked;
