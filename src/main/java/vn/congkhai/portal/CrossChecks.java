package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.NearestPath;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** What no file can know of itself: addresses and numbers used twice, references that lead nowhere or in a ring. */
final class CrossChecks {

    private final Content content;
    private final Consumer<Problem> problems;

    CrossChecks(Content content, Consumer<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    void run() {
        new AddressChecks(content, problems).run();
        numbers();
        references();
        rings();
    }

    /** A number is unique with its type, issuer and year (Decree 30/2020, Appendix I: numbers restart each year). */
    private void numbers() {
        Map<String, Notice> seen = new HashMap<>();
        for (Notice notice : content.notices()) {
            Notice.Paper paper = notice.paper();
            paper.numberKey().ifPresent(key -> {
                Notice first = seen.putIfAbsent(key, notice);
                if (first != null) {
                    report(
                            Fault.NUMBER_TWICE,
                            KeyPlaces.of(content.tree(), notice.source().path(), Key.NUMBER),
                            paper.number().orElseThrow().text(),
                            Integer.toString(paper.date().year()),
                            paper.issuer(),
                            display(first.source().path()));
                }
            });
        }
    }

    private void references() {
        Set<String> published = content.notices().stream()
                .filter(n -> !n.isDraft())
                .map(n -> n.path().toString())
                .collect(Collectors.toSet());
        Set<String> faulty = content.unread().stream()
                .filter(u -> !u.draft())
                .map(u -> u.file().path())
                .collect(Collectors.toSet());
        Misplaced misplaced = Misplaced.of(content);
        NearestPath nearest = new NearestPath(published);
        for (Notice notice : content.notices()) {
            for (Key key : List.of(Key.CORRECTS, Key.REPLACES)) {
                reference(notice, key).map(NoticePath::toString).ifPresent(target -> {
                    // a file that is there but has faults of its own is reported for those
                    boolean there = published.contains(target)
                            || faulty.contains(target + ".md")
                            || misplaced.source(target).isPresent();
                    if (!there) {
                        String near = nearest.to(target, notice.path().toString())
                                .map(p -> ": " + p)
                                .orElse("");
                        Place place =
                                KeyPlaces.of(content.tree(), notice.source().path(), key);
                        report(Fault.REFERENCE_MISSING, place, key.yamlName(), target, near);
                    }
                });
            }
        }
    }

    private void rings() {
        Map<NoticePath, Notice> byPath = new HashMap<>();
        content.notices().forEach(n -> byPath.put(n.path(), n));
        Set<NoticePath> safe = new HashSet<>();
        for (Notice notice : content.notices()) {
            Notice.Amendment amendment = notice.publication().amendment();
            if (amendment.corrects().isPresent() || amendment.replaces().isPresent()) {
                walk(notice, byPath, new LinkedHashSet<>(), safe);
            }
        }
    }

    private void walk(Notice notice, Map<NoticePath, Notice> byPath, Set<NoticePath> trail, Set<NoticePath> safe) {
        if (safe.contains(notice.path())) {
            return;
        }
        if (!trail.add(notice.path())) {
            List<NoticePath> ring = new ArrayList<>(trail);
            ring = ring.subList(ring.indexOf(notice.path()), ring.size());
            // a notice may correct one paper outside the ring and replace one within it
            NoticePath next = ring.size() > 1 ? ring.get(1) : notice.path();
            Key key = reference(notice, Key.CORRECTS).filter(next::equals).isPresent() ? Key.CORRECTS : Key.REPLACES;
            String shown =
                    ring.stream().map(NoticePath::toString).collect(Collectors.joining(" → ")) + " → " + notice.path();
            report(
                    Fault.REFERENCE_RING,
                    KeyPlaces.of(content.tree(), notice.source().path(), key),
                    key.yamlName(),
                    shown);
            safe.addAll(ring);
            return;
        }
        for (Key key : List.of(Key.CORRECTS, Key.REPLACES)) {
            reference(notice, key)
                    .flatMap(p -> Optional.ofNullable(byPath.get(p)))
                    .ifPresent(next -> walk(next, byPath, trail, safe));
        }
        trail.remove(notice.path());
        safe.add(notice.path());
    }

    private static Optional<NoticePath> reference(Notice notice, Key key) {
        Notice.Amendment amendment = notice.publication().amendment();
        return key == Key.CORRECTS ? amendment.corrects() : amendment.replaces();
    }

    private String display(String path) {
        return content.tree().display(path);
    }

    private void report(Fault fault, Place place, String... arguments) {
        problems.accept(new Problem(fault, place, arguments));
    }
}
