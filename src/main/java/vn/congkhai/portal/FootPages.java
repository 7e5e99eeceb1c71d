package vn.congkhai.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.viet.VietCollation;

/**
 * The plain pages to which the foot of every page leads: all of a few; of more only those that nearly every portal has, beside
 * the list of all. A choice that goes by address alone stays as it is when others come, go or are renamed, and so does every
 * page of the site.
 *
 * @param all the plain pages of the portal, by address
 * @param pages those of them in the foot
 */
public record FootPages(List<PlainPage> all, List<PlainPage> pages) {

    /** So many plain pages stand in the foot; where there are more, they have a list. */
    public static final int MOST = 24;

    private static final String FOLLOW = "theo-doi";

    /** What citizens look for in the foot of any portal: about, contact, help, following, data, accessibility. */
    private static final Set<String> USUAL =
            Set.of("gioi-thieu", "lien-he", "huong-dan", FOLLOW, "du-lieu-mo", "tiep-can");

    public FootPages {
        all = List.copyOf(all);
        pages = List.copyOf(pages);
    }

    static FootPages of(List<PlainPage> all) {
        return new FootPages(
                all,
                all.size() <= MOST
                        ? all
                        : all.stream().filter(p -> USUAL.contains(p.slug())).toList());
    }

    /** Whether the portal has no others; else it has a list of all. */
    public boolean hasAll() {
        return pages.size() == all.size();
    }

    /** All of them by title, in Vietnamese alphabetical order. */
    public List<PlainPage> byTitle() {
        return all.stream()
                .sorted(Comparator.comparing(PlainPage::title, VietCollation.ORDER)
                        .thenComparing(PlainPage::slug))
                .toList();
    }

    /** The page that tells how to follow the portal. */
    public Optional<PlainPage> follow() {
        return pages.stream().filter(p -> p.slug().equals(FOLLOW)).findFirst();
    }
}
