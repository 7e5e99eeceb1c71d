package vn.congkhai.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A body that issues notices, from the register.
 *
 * @param id its slug, first part of its notices' addresses
 * @param kind {@code huyện}, {@code quận}, {@code thị xã}, {@code thành phố}, {@code xã}…
 * @param committee the full name of its People's Committee: the default issuer
 * @param office who answers for its notices, for the footer
 * @param until the last day on which the body existed
 * @param successors names of the bodies that took over
 */
public record District(
        String id,
        String name,
        String kind,
        String province,
        String committee,
        Optional<String> office,
        Optional<LocalDate> until,
        List<String> successors) {

    public District {
        Objects.requireNonNull(id);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(office);
        Objects.requireNonNull(until);
        successors = List.copyOf(successors);
    }

    /** {@code huyện Sơn Dương}. */
    public String fullName() {
        return kind + " " + name;
    }

    /** The same for every spelling of one issuer's name; empty for the district's own committee. */
    public String issuerKey(String issuer) {
        // nearly every paper: nothing is compared letter by letter
        if (issuer.equals(committee)) {
            return "";
        }
        String key = Spellings.ofBody(issuer);
        return key.equals(Spellings.ofBody(committee)) ? "" : key;
    }

    /** Whether the body no longer exists on a day. */
    public boolean closedOn(LocalDate day) {
        return until.isPresent() && day.isAfter(until.get());
    }
}
