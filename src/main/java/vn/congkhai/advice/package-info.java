/**
 * What a careful colleague would point out before a notice is published: contradictions, slips, personal data.
 *
 * <p>Expressions that look back say first what they begin with, as {@code (?=\d)}: one comparison passes most places of a text.
 */
@NullMarked
package vn.congkhai.advice;

import org.jspecify.annotations.NullMarked;
