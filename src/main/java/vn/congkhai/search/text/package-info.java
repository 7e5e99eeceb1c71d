/**
 * The texts of notices as browsers fetch them for excerpts: cut in pieces, written in a code of their own, packed with their
 * neighbours' and found by the notice's number. {@code text.js} reads them.
 */
@NullMarked
package vn.congkhai.search.text;

import org.jspecify.annotations.NullMarked;
