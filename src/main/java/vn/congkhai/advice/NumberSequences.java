package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Gaps and doubles in the numbers of a district, symbol and year: numbers restart at 01 each 1 January. */
final class NumberSequences {

    private static final int MOST_SHOWN = 12;

    private static final Pattern ORDINAL_IN_NAME = Pattern.compile("(\\d{1,6})(?!\\d)");

    private final Content content;
    private final Predicate<Notice> wanted;

    NumberSequences(Content content, Predicate<Notice> wanted) {
        this.content = content;
        this.wanted = wanted;
    }

    /** A district's numbers of one symbol and year. */
    private record Sequence(String district, String issuer, int year, String symbol) implements Comparable<Sequence> {
        @Override
        public int compareTo(Sequence other) {
            return toString().compareTo(other.toString());
        }
    }

    List<Problem> check() {
        Map<Sequence, TreeMap<Integer, List<Notice>>> sequences = new TreeMap<>();
        for (Notice notice : content.notices()) {
            notice.paper().number().ifPresent(number -> {
                Sequence sequence = new Sequence(
                        notice.paper().district().id(),
                        notice.paper().issuerKey(),
                        notice.paper().date().year(),
                        number.text().replaceFirst("^\\d+\\p{Lu}?(?:/\\d{4})?[/-]", ""));
                sequences
                        .computeIfAbsent(sequence, s -> new TreeMap<>())
                        .computeIfAbsent(number.ordinal(), n -> new ArrayList<>())
                        .add(notice);
            });
        }
        List<Problem> problems = new ArrayList<>();
        sequences.forEach((sequence, numbers) -> {
            doubles(sequence, numbers, problems);
            gaps(sequence, numbers, problems);
        });
        return problems;
    }

    /** The same number with another letter or type; number, type, issuer and year alike are refused elsewhere. */
    private void doubles(Sequence sequence, TreeMap<Integer, List<Notice>> numbers, List<Problem> problems) {
        numbers.forEach((ordinal, notices) -> {
            for (int i = 1; i < notices.size(); i++) {
                Notice first = notices.get(0);
                Notice later = notices.get(i);
                String key = first.paper().number().orElseThrow().key();
                boolean refused = later.paper().type() == first.paper().type()
                        && later.paper().number().orElseThrow().key().equals(key);
                if (!refused && (wanted.test(later) || wanted.test(first))) {
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

    private void gaps(Sequence sequence, TreeMap<Integer, List<Notice>> numbers, List<Problem> problems) {
        List<String> missing = new ArrayList<>();
        int before = numbers.firstKey();
        for (int ordinal : there(sequence, numbers)) {
            if (ordinal - before == 2) {
                missing.add(Integer.toString(before + 1));
            } else if (ordinal - before > 2) {
                missing.add((before + 1) + "–" + (ordinal - 1));
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
