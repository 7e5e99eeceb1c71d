package vn.congkhai.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congkhai.viet.VietText;

/**
 * Who signed the notices of a portal, and what the address of each one's page is called. Names that differ in nothing but
 * case and in how one syllable may be spelt (Hoà, Hòa; Lý, Lí) are one person's; Tú and Tư are two people, although the letters of
 * their addresses are the same: the one who signed first has the plain address, and a number stands behind the others'.
 */
public final class Signers {

    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.<Notice, IssueDate>comparing(n -> n.paper().date()).thenComparing(Notice::path);

    private static final String NAMELESS = "khac";

    private final Map<String, String> slugs;

    private Signers(Map<String, String> slugs) {
        this.slugs = slugs;
    }

    /** The signers of all notices of a portal. */
    public static Signers of(Collection<Notice> notices) {
        Map<String, Notice> firstByName = new HashMap<>();
        for (Notice notice : notices) {
            firstByName.merge(name(notice), notice, Signers::older);
        }
        Map<String, Map<String, Notice>> peopleBySlug = new TreeMap<>();
        firstByName.forEach((name, first) -> peopleBySlug
                .computeIfAbsent(slugOf(name), s -> new HashMap<>())
                .merge(Spellings.ofName(name), first, Signers::older));
        Map<String, String> slugOfPerson = new HashMap<>();
        peopleBySlug.forEach((slug, people) -> {
            List<String> inOrder = new ArrayList<>(people.keySet());
            inOrder.sort(Comparator.comparing(people::get, OLDEST_FIRST));
            slugOfPerson.put(inOrder.get(0), slug);
            int number = 1;
            for (String other : inOrder.subList(1, inOrder.size())) {
                do {
                    number++;
                } while (peopleBySlug.containsKey(slug + "-" + number));
                slugOfPerson.put(other, slug + "-" + number);
            }
        });
        return new Signers(firstByName.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> slugOfPerson.get(Spellings.ofName(name)))));
    }

    /**
     * What the page of a notice's signer is called: {@code nguyen-van-tu}.
     *
     * @throws IllegalArgumentException when nobody of that name signed any of the notices
     */
    public String slug(Notice notice) {
        String slug = slugs.get(name(notice));
        if (slug == null) {
            throw new IllegalArgumentException("not a signer of these notices: " + name(notice));
        }
        return slug;
    }

    private static Notice older(Notice a, Notice b) {
        return OLDEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    private static String name(Notice notice) {
        return notice.paper().signature().signer();
    }

    private static String slugOf(String name) {
        String slug = VietText.slug(name);
        return slug.isEmpty() ? NAMELESS : slug;
    }
}
