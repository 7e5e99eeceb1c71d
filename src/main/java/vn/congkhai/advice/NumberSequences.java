package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/**
 * Gaps and doubles in the numbers of a district, symbol and year: numbers restart at 01 each 1 January. A gap is let pass by
 * the paper behind it, in the words in which it is told, {@code 188} or {@code 188–190}; a double by the later paper, by its number.
 */
final class NumberSequences {

    private static final int MOST_SHOWN = 12;

    private static final Pattern ORDINAL_IN_NAME = Pattern.compile("(\\d{1,6})(?!\\d)");

    private final Content content;
    private final Predicate<Notice> wanted;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Set<String>> letPass = new HashMap<>();

    private NumberSequences(Content content, Predicate<Notice> wanted) {
        this.content = content;
        this.wanted = wanted;
    }

    /** @param wanted sequences without any of these are not told of */
    static NumberSequences check(Content content, Predicate<Notice> wanted) {
        NumberSequences sequences = new NumberSequences(content, wanted);
        sequences.check();
        return sequences;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The words that entries of this notice let pass here. */
    Set<String> letPass(Notice notice) {
        return letPass.getOrDefault(notice.source().path(), Set.of());
    }

    /** A district's numbers of one symbol and year. */
    private record Sequence(String district, String issuer, int year, String symbol) implements Comparable<Sequence> {
        @Override
        public int compareTo(Sequence other) {
            return toString().compareTo(other.toString());
        }
    }

    private void check() {
        Map<Sequence, TreeMap<Integer, List<Notice>>> sequences = new TreeMap<>();
        for (Notice notice : content.notices()) {
            notice.paper().number().ifPresent(number -> {
                Sequence sequence = new Sequence(
                        notice.paper().district().id(),
                        notice.paper().issuerKey(),
                        notice.paper().date().year(),
                        number.symbol());
                sequences
                        .computeIfAbsent(sequence, s -> new TreeMap<>())
                        .computeIfAbsent(number.ordinal(), n -> new ArrayList<>())
                        .add(notice);
            });
        }
        sequences.forEach((sequence, numbers) -> {
            doubles(sequence, numbers);
            gaps(sequence, numbers);
        });
    }

    private boolean isLetPass(String words, List<Notice> by) {
        List<Notice> letting =
                by.stream().filter(notice -> notice.publication().lets(words)).toList();
        letting.forEach(notice -> letPass.computeIfAbsent(notice.source().path(), p -> new HashSet<>())
                .add(words));
        return !letting.isEmpty();
    }

    /** The same number with another letter or type; number, type, issuer and year alike are refused elsewhere. */
    private void doubles(Sequence sequence, TreeMap<Integer, List<Notice>> numbers) {
        numbers.forEach((ordinal, notices) -> {
            for (int i = 1; i < notices.size(); i++) {
                Notice first = notices.get(0);
                Notice later = notices.get(i);
                DocumentNumber number = later.paper().number().orElseThrow();
                boolean refused = later.paper().type() == first.paper().type()
                        && number.key()
                                .equals(first.paper().number().orElseThrow().key());
                if (!refused
                        && !isLetPass(number.text(), List.of(later))
                        && (wanted.test(later) || wanted.test(first))) {
                    problems.add(new Problem(
                            Fault.NUMBER_DOUBLE,
                            KeyPlaces.of(content.tree(), later.source().path(), Key.NUMBER),
                            ordinal.toString(),
                            sequence.symbol(),
                            content.tree().display(first.source().path())));
                }
            }
        });
    }

    /** The numbers that are there, those of files with faults of their own among them, by the names of these. */
    private SortedSet<Integer> there(Sequence sequence, TreeMap<Integer, List<Notice>> numbers) {
        TreeSet<Integer> all = new TreeSet<>(numbers.keySet());
        for (Content.Unread unread : content.unread()) {
            String path = unread.file().path();
            Matcher head = ORDINAL_IN_NAME.matcher(unread.file().name());
            if (path.startsWith(sequence.district() + "/" + sequence.year() + "/") && head.lookingAt()) {
                all.add(Integer.parseInt(head.group(1)));
            }
        }
        return all.subSet(numbers.firstKey(), numbers.lastKey() + 1);
    }

    private void gaps(Sequence sequence, TreeMap<Integer, List<Notice>> numbers) {
        List<String> missing = new ArrayList<>();
        int before = numbers.firstKey();
        for (int ordinal : there(sequence, numbers)) {
            if (ordinal - before > 1) {
                String gap = ordinal - before == 2 ? Integer.toString(before + 1) : (before + 1) + "–" + (ordinal - 1);
                if (!isLetPass(gap, numbers.getOrDefault(ordinal, List.of()))) {
                    missing.add(gap);
                }
            }
            before = ordinal;
        }
        boolean asked = numbers.values().stream().flatMap(List::stream).anyMatch(wanted);
        if (missing.isEmpty() || !asked) {
            return;
        }
        String shown = String.join(", ", missing.subList(0, Math.min(MOST_SHOWN, missing.size())))
                + (missing.size() > MOST_SHOWN ? "…" : "");
        Notice last = numbers.lastEntry().getValue().get(0);
        Place place = Place.wholeFile(content.tree().display(last.source().path()));
        problems.add(new Problem(
                Fault.NUMBER_GAP,
                place,
                sequence.symbol(),
                Integer.toString(sequence.year()),
                last.paper().issuer(),
                shown));
    }
}
