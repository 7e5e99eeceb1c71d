/** What a careful colleague would point out before a notice is published: contradictions, slips, personal data. */
@NullMarked
package vn.congkhai.advice;

import org.jspecify.annotations.NullMarked;
