package vn.congkhai.manifest;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a site was built by and from.
 *
 * @param generator the program's name and version
 * @param commit the commit of the content, in full hexadecimal, where it is known
 */
public record Origin(String generator, Optional<String> commit) {

    /** When nobody says. */
    public static final Origin UNKNOWN = new Origin("congkhai", Optional.empty());

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public Origin {
        Objects.requireNonNull(generator);
        Objects.requireNonNull(commit);
        commit.ifPresent(c -> {
            if (!isCommit(c)) {
                throw new IllegalArgumentException("not a commit: " + c);
            }
        });
    }

    /** Whether this is the full name of a commit: a SHA-1 or SHA-256 in lower-case hexadecimal. */
    public static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches() && text.equals(text.toLowerCase(Locale.ROOT));
    }
}
