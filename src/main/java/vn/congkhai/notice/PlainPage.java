package vn.congkhai.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of the portal that is no notice: about, help.
 *
 * @param slug its name and address: {@code gioi-thieu}
 */
public record PlainPage(String slug, String title, Optional<String> lead, List<String> aliases, Notice.Source source) {

    public PlainPage {
        Objects.requireNonNull(slug);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(source);
        aliases = List.copyOf(aliases);
    }
}
