package vn.congkhai.advice;

import java.util.Objects;
import vn.congkhai.problem.Problem;

/**
 * A problem that may be let pass.
 *
 * @param words the words an {@code allow} entry has to name
 */
record Advisory(Problem problem, String words) {
    Advisory {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(words);
    }
}
