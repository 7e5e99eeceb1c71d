package vn.congkhai.advice;

import java.util.Objects;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/**
 * Words that may say who or where a private person is.
 *
 * @param start offset in chars of the words in the text that was searched
 */
record PersonalDatum(Kind kind, int start, int end, String words) {

    /** What they say. */
    enum Kind {
        IDENTITY(Fault.PERSONAL_IDENTITY),
        PHONE(Fault.PERSONAL_PHONE),
        ACCOUNT(Fault.PERSONAL_ACCOUNT),
        ADDRESS(Fault.PERSONAL_ADDRESS),
        NAME(Fault.PERSONAL_NAME);

        private final Fault fault;

        Kind(Fault fault) {
            this.fault = fault;
        }
    }

    PersonalDatum {
        Objects.requireNonNull(kind);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(start + "–" + end);
        }
    }

    /**
     * What is told of it.
     *
     * @param part which part of the place has the words, such as a property of a file; empty where the place tells it
     */
    Advisory at(Place place, String part) {
        return new Advisory(new Problem(kind.fault, place, words, part), words);
    }
}
