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
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.NearestPath;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** What no file can know of itself: addresses and numbers used twice, references that lead nowhere or in a ring. */
final class CrossChecks {

    private final Content content;
    private final Consumer<Problem> problems;
    private final Map<String, String> owners = new HashMap<>();

    CrossChecks(Content content, Consumer<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    void run() {
        districts();
        addresses();
        aliases();
        numbers();
        references();
        rings();
    }

    private void districts() {
        for (District d : content.districts().all()) {
            if (OwnAddresses.isReserved(d.id())) {
                Place place = KeyPlaces.of(content.tree(), Districts.FILE_NAME, "id: " + d.id());
                report(Fault.ADDRESS_RESERVED, place, d.id());
            }
        }
    }

    private void addresses() {
        for (PlainPage page : content.pages()) {
            String address = page.slug() + ".html";
            if (OwnAddresses.isReserved(address)) {
                report(
                        Fault.ADDRESS_RESERVED,
                        Place.wholeFile(display(page.source().path())),
                        address);
            } else {
                claim(address, page.source().path());
            }
        }
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            claim(Address.of(notice.path()).path(), source);
            owners.putIfAbsent(
                    OwnAddresses.caseless(Address.dataOf(notice.path()).path()), source);
        }
        Set<String> written = Set.copyOf(owners.keySet());
        for (Notice notice : content.notices()) {
            for (Notice.Attachment attachment : notice.publication().attachments()) {
                attachment(notice, attachment, written);
            }
        }
    }

    /** One file may be attached to two notices of a month: the same file at the same address. */
    private void attachment(Notice notice, Notice.Attachment attachment, Set<String> written) {
        String address = notice.path().folder() + "/" + attachment.file();
        String first = owners.putIfAbsent(OwnAddresses.caseless(address), address);
        boolean list = attachment.file().equalsIgnoreCase("index.html");
        boolean taken = first != null && (written.contains(OwnAddresses.caseless(address)) || !first.equals(address));
        if (list || taken) {
            Place place = KeyPlaces.of(content.tree(), notice.source().path(), Key.ATTACHMENTS, attachment.file());
            problems.accept(
                    list
                            ? new Problem(Fault.ADDRESS_RESERVED, place, address)
                            : new Problem(Fault.ADDRESS_TWICE, place, address, display(first)));
        }
    }

    private void aliases() {
        List<Runnable> folderChecks = new ArrayList<>();
        for (Notice notice : content.notices()) {
            for (String alias : notice.publication().aliases()) {
                alias(alias, notice.source().path(), folderChecks);
            }
        }
        for (PlainPage page : content.pages()) {
            for (String alias : page.aliases()) {
                alias(alias, page.source().path(), folderChecks);
            }
        }
        folderChecks.forEach(Runnable::run);
    }

    private void alias(String alias, String source, List<Runnable> folderChecks) {
        String file = Aliases.file(alias);
        if (OwnAddresses.isReserved(file) || OwnAddresses.isMadeForDistrict(file, content.districts())) {
            report(Fault.ADDRESS_RESERVED, KeyPlaces.of(content.tree(), source, Key.ALIASES, alias), file);
            return;
        }
        String first = owners.putIfAbsent(OwnAddresses.caseless(file), source);
        if (first != null) {
            Place place = KeyPlaces.of(content.tree(), source, Key.ALIASES, alias);
            report(Fault.ADDRESS_TWICE, place, file, display(first));
        } else {
            folderChecks.add(() -> folders(file, alias, source));
        }
    }

    /** A page cannot stand in a folder whose name is a page's, or a file's that the portal makes. */
    private void folders(String file, String alias, String source) {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String folder = file.substring(0, slash);
            if (OwnAddresses.isMadeForDistrict(folder, content.districts())) {
                report(Fault.ADDRESS_RESERVED, KeyPlaces.of(content.tree(), source, Key.ALIASES, alias), folder);
            }
            String owner = owners.get(OwnAddresses.caseless(folder));
            if (owner != null) {
                Place place = KeyPlaces.of(content.tree(), source, Key.ALIASES, alias);
                report(Fault.ADDRESS_TWICE, place, folder, display(owner));
            }
        }
    }

    private void claim(String address, String source) {
        String first = owners.putIfAbsent(OwnAddresses.caseless(address), source);
        if (first != null) {
            report(Fault.ADDRESS_TWICE, Place.wholeFile(display(source)), address, display(first));
        }
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
                .filter(n -> n.publication().status() != Notice.Status.DRAFT)
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
            Key key =
                    reference(notice, Key.CORRECTS).filter(byPath::containsKey).isPresent()
                            ? Key.CORRECTS
                            : Key.REPLACES;
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
