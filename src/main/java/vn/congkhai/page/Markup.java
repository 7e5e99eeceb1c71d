package vn.congkhai.page;

import java.util.Objects;

/** HTML that is known to be safe and is written as it stands: the rendered text of a notice. */
record Markup(String html) {

    Markup {
        Objects.requireNonNull(html);
    }
}
