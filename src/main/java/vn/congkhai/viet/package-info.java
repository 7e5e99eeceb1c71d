/**
 * Vietnamese text: normalisation, folding, tone placement, syllables, tokens, old encodings.
 *
 * <p>Everything the browser must do in the same way has a twin in {@code vn/congkhai/search/viet.js}; both are held to
 * the same vectors. What the browser alone does, abbreviations and typed input, is specified by classes of this package
 * that stand among the tests.
 */
@NullMarked
package vn.congkhai.viet;

import org.jspecify.annotations.NullMarked;
