package vn.congkhai.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the paper that was probably meant by a path: a folder that is renamed breaks the links to thousands. One whose name has
 * other figures is never offered, since another number is another paper, and so is a number of another body or year, where the
 * body or year that is named has papers. For many threads.
 */
public final class NearestPath {

    private static final Pattern NO_FIGURES = Pattern.compile("\\D+");

    private final Collection<String> paths;
    private final Map<String, List<String>> byFigures = new HashMap<>();
    /** Bodies, and years of a body, that have papers. */
    private final Set<String> folders = new HashSet<>();

    /** @param paths of papers, which are looked at when the first question comes */
    public NearestPath(Collection<String> paths) {
        this.paths = Objects.requireNonNull(paths);
    }

    /** The nearest path but for one: nobody who names another paper means the paper itself. */
    public Optional<String> to(String typed, String itself) {
        List<String> alike = alike(typed);
        String folder = folders(typed).filter(folders::contains).reduce("", (body, year) -> year);
        return Nearest.roughly(
                typed,
                alike.stream()
                        .filter(p -> !p.equals(itself) && p.startsWith(folder))
                        .toList());
    }

    private synchronized List<String> alike(String typed) {
        if (byFigures.isEmpty()) {
            paths.forEach(p -> {
                byFigures.computeIfAbsent(figures(p), f -> new ArrayList<>()).add(p);
                folders(p).forEach(folders::add);
            });
        }
        return byFigures.getOrDefault(figures(typed), List.of());
    }

    /** That of its body, then that of its year, each with its slash. */
    private static Stream<String> folders(String path) {
        int body = path.indexOf('/') + 1;
        int year = path.indexOf('/', body) + 1;
        return Stream.of(body, year).filter(end -> end > 0).map(end -> path.substring(0, end));
    }

    /** The figures in the last name of a path, with a sign where others stand between them. */
    private static String figures(String path) {
        return NO_FIGURES
                .matcher(path.substring(path.lastIndexOf('/') + 1))
                .replaceAll(" ")
                .strip();
    }
}
