package vn.congkhai.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * As many problems as somebody reads, where there may be thousands: so many of one kind in one file, so many of all, errors before
 * warnings, the kinds by turns and each kind at least once. What is left out is counted where it stands; nothing is passed over.
 */
public final class Shortlist {

    /** How many problems of one kind are told of one file. */
    static final int OF_ONE_KIND_IN_A_FILE = 20;

    /** How many problems are told of all, beyond the first of each kind. */
    static final int OF_ALL = 100;

    private static final Comparator<Entry> BY_USE = Comparator.comparing(
                    (Entry e) -> e.problem().severity())
            .reversed()
            .thenComparing(Entry::isCut)
            .thenComparing(Entry::turn);

    private Shortlist() {}

    /**
     * A problem that is told, or in its stead all those of its kind that are not told from there on.
     *
     * @param turn where it stands among the told ones of its kind, from 0
     * @param count how many problems it stands for; 1 for a problem that is told itself
     * @param files how many files these are in
     */
    public record Entry(Problem problem, int turn, int count, int files) {
        public Entry {
            Objects.requireNonNull(problem);
            if (turn < 0 || count < 1 || files < 1 || files > count) {
                throw new IllegalArgumentException(turn + ", " + count + " in " + files);
            }
        }

        /** Whether it stands for problems that are not told. */
        public boolean isCut() {
            return count > 1;
        }
    }

    /** Problems of one kind in one file. */
    private record Kind(Fault fault, String file) {
        static Kind of(Problem problem) {
            return new Kind(problem.fault(), problem.place().file());
        }
    }

    /** What to tell, in the order of report. */
    public static List<Entry> of(List<Problem> problems) {
        List<Problem> sorted =
                problems.stream().sorted(Problem.REPORT_ORDER).distinct().toList();
        List<Entry> told = told(sorted);
        List<Entry> all = new ArrayList<>(told);
        all.addAll(cuts(sorted, told));
        all.sort(Comparator.comparing(Entry::problem, Problem.REPORT_ORDER));
        return List.copyOf(all);
    }

    /** The same with what helps most in front, for whoever shows but the first ones: errors, and of each kind one. */
    public static List<Entry> byUse(List<Problem> problems) {
        return of(problems).stream().sorted(BY_USE).toList();
    }

    private static List<Entry> told(List<Problem> sorted) {
        Map<Kind, Integer> inFile = new HashMap<>();
        Map<Fault, Integer> turns = new HashMap<>();
        List<Entry> candidates = new ArrayList<>();
        for (Problem problem : sorted) {
            if (inFile.merge(Kind.of(problem), 1, Integer::sum) <= OF_ONE_KIND_IN_A_FILE) {
                int turn = turns.merge(problem.fault(), 1, Integer::sum) - 1;
                candidates.add(new Entry(problem, turn, 1, 1));
            }
        }
        candidates.sort(BY_USE);
        return IntStream.range(0, candidates.size())
                .filter(i -> i < OF_ALL || candidates.get(i).turn() == 0)
                .mapToObj(candidates::get)
                .toList();
    }

    /** What is left out of each file that has something told of the kind, and of each kind in all other files. */
    private static List<Entry> cuts(List<Problem> sorted, List<Entry> told) {
        Set<Problem> shown = new HashSet<>();
        Set<Kind> begun = new HashSet<>();
        told.forEach(entry -> {
            shown.add(entry.problem());
            begun.add(Kind.of(entry.problem()));
        });
        Map<Kind, List<Problem>> left = new LinkedHashMap<>();
        for (Problem problem : sorted) {
            if (!shown.contains(problem)) {
                Kind kind = Kind.of(problem);
                Kind cut = begun.contains(kind) ? kind : new Kind(kind.fault(), "");
                left.computeIfAbsent(cut, k -> new ArrayList<>()).add(problem);
            }
        }
        return left.values().stream().map(Shortlist::cut).toList();
    }

    private static Entry cut(List<Problem> left) {
        long files = left.stream().map(p -> p.place().file()).distinct().count();
        return new Entry(left.get(0), OF_ALL, left.size(), (int) files);
    }
}
