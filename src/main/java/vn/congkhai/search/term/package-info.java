/**
 * What a notice says: its words, pairs of words and what it is called by, where they stand in it and how often. Follows from
 * the notice and its text alone; nothing else decides what a term is.
 */
@NullMarked
package vn.congkhai.search.term;

import org.jspecify.annotations.NullMarked;
