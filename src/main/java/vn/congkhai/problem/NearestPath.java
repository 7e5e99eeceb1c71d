package vn.congkhai.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the paper that was probably meant by a path: a folder that is renamed breaks the links to thousands. One whose name has
 * other figures is never offered, since another number is another paper. For many threads.
 */
public final class NearestPath {

    private static final Pattern NO_FIGURES = Pattern.compile("\\D+");

    private final Collection<String> paths;
    private final Map<String, List<String>> byFigures = new HashMap<>();

    /** @param paths of papers, which are looked at when the first question comes */
    public NearestPath(Collection<String> paths) {
        this.paths = Objects.requireNonNull(paths);
    }

    /** The nearest path, by the measure of {@link Nearest}, but for one: nobody who names another paper means the paper itself. */
    public Optional<String> to(String typed, String itself) {
        return Nearest.to(
                typed, alike(typed).stream().filter(p -> !p.equals(itself)).toList());
    }

    private synchronized List<String> alike(String typed) {
        if (byFigures.isEmpty()) {
            paths.forEach(p -> byFigures
                    .computeIfAbsent(figures(p), f -> new ArrayList<>())
                    .add(p));
        }
        return byFigures.getOrDefault(figures(typed), List.of());
    }

    /** The figures in the last name of a path, with a sign where others stand between them. */
    private static String figures(String path) {
        return NO_FIGURES
                .matcher(path.substring(path.lastIndexOf('/') + 1))
                .replaceAll(" ")
                .strip();
    }
}
