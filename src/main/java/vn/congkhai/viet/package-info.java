/**
 * Vietnamese text: normalisation, folding, tone placement, syllables, tokens, abbreviations, typed input, old encodings.
 *
 * <p>Everything the browser must do in the same way has a twin in {@code vn/congkhai/search/viet.js}; both are held to
 * the same vectors.
 */
@NullMarked
package vn.congkhai.viet;

import org.jspecify.annotations.NullMarked;
