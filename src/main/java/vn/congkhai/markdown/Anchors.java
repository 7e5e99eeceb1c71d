package vn.congkhai.markdown;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.congkhai.viet.VietText;

/** Gives the headings and numbered items of one page their ids: stable, ASCII, each once. */
final class Anchors {

    private static final int LONGEST = 80;

    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> tried = new HashMap<>();

    /** The id of a heading, from its folded words. */
    String heading(String text) {
        return unique(shorten(VietText.slug(text), "muc"));
    }

    /** The id of a numbered item: {@code muc-2}, under another {@code muc-2-1}. */
    String item(String parent, String number) {
        String slug = VietText.slug(number);
        return unique(parent.isEmpty() ? "muc-" + slug : parent + "-" + slug);
    }

    Set<String> all() {
        return taken;
    }

    private String unique(String wanted) {
        String id = wanted;
        int n = tried.getOrDefault(wanted, 1);
        while (!taken.add(id)) {
            id = wanted + "-" + ++n;
        }
        if (n > 1) {
            // a text of nothing but one heading would count from 2 again for each
            tried.put(wanted, n);
        }
        return id;
    }

    private static String shorten(String slug, String fallback) {
        if (slug.isEmpty()) {
            return fallback;
        }
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, cut > 0 ? cut : LONGEST);
    }
}
