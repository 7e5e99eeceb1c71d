package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.viet.PersonNames;
import vn.congkhai.viet.VietCollation;

/**
 * What stands under one letter of a long list, as in a phone book.
 *
 * @param letter a capital without a tone; empty where names begin with a digit or another sign
 */
public record Initial<T>(String letter, List<T> items) {

    public Initial {
        items = List.copyOf(items);
    }

    /** Signers by the letters of their given names. */
    public static List<Initial<Section>> ofSigners(List<Section> sorted) {
        return of(sorted, s -> PersonNames.byGivenName(s.label()));
    }

    /** Plain pages by the letters of their titles. */
    public static List<Initial<PlainPage>> ofPages(List<PlainPage> sorted) {
        return of(sorted, PlainPage::title);
    }

    private static <T> List<Initial<T>> of(List<T> sorted, Function<T, String> name) {
        Map<String, List<T>> byLetter = new LinkedHashMap<>();
        for (T item : sorted) {
            byLetter.computeIfAbsent(VietCollation.initial(name.apply(item)), letter -> new ArrayList<>())
                    .add(item);
        }
        return byLetter.entrySet().stream()
                .map(e -> new Initial<>(e.getKey(), e.getValue()))
                .toList();
    }
}
