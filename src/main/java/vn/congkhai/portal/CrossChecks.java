package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.viet.VietText;

/** What no file can know of itself: addresses and numbers used twice, references that lead nowhere or in a ring. */
final class CrossChecks {

    /** Names at the top of the site that the portal itself uses, now or by a contract for later. */
    private static final Set<String> RESERVED = Set.of(
            "index.html",
            "404.html",
            "tim-kiem.html",
            "thang",
            "loai",
            "nguoi-ky",
            "search",
            "data",
            "css",
            "js",
            "img",
            "feed.xml",
            "sitemap.xml",
            "robots.txt",
            "manifest.json",
            "opensearch.xml",
            "nhat-ky.html",
            "nhat-ky.xml",
            "sw.js",
            "_headers");

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
            if (RESERVED.contains(d.id())) {
                report(Fault.ADDRESS_RESERVED, Place.wholeFile(display(Districts.FILE_NAME)), d.id());
            }
        }
    }

    private void addresses() {
        for (PlainPage page : content.pages()) {
            String address = page.slug() + ".html";
            if (RESERVED.contains(address)) {
                report(
                        Fault.ADDRESS_RESERVED,
                        Place.wholeFile(display(page.source().path())),
                        address);
            } else {
                claim(
                        address,
                        page.source().path(),
                        Place.wholeFile(display(page.source().path())));
            }
        }
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            claim(Address.of(notice.path()).path(), source, Place.wholeFile(display(source)));
            claim(Address.dataOf(notice.path()).path(), source, Place.wholeFile(display(source)));
        }
        Set<String> written = Set.copyOf(owners.keySet());
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            for (Notice.Attachment attachment : notice.publication().attachments()) {
                String address = notice.path().folder() + "/" + attachment.file();
                if (written.contains(caseless(address))) {
                    Place place = KeyPlaces.of(content.tree(), source, Key.ATTACHMENTS);
                    report(Fault.ADDRESS_TWICE, place, address, display(owners.get(caseless(address))));
                }
                // one file may be attached to two notices of a month: the same file at the same address
                owners.putIfAbsent(caseless(address), source);
            }
        }
    }

    private void aliases() {
        for (Notice notice : content.notices()) {
            for (String alias : notice.publication().aliases()) {
                alias(alias, notice.source().path());
            }
        }
        for (PlainPage page : content.pages()) {
            for (String alias : page.aliases()) {
                alias(alias, page.source().path());
            }
        }
    }

    private void alias(String alias, String source) {
        String file = Aliases.file(alias);
        Place place = KeyPlaces.of(content.tree(), source, Key.ALIASES);
        String top = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
        boolean district = content.districts().find(top).isPresent() && file.endsWith("/index.html");
        if (RESERVED.contains(top) || district) {
            report(Fault.ADDRESS_RESERVED, place, file);
        } else {
            claim(file, source, place);
        }
    }

    private void claim(String address, String source, Place place) {
        String first = owners.putIfAbsent(caseless(address), source);
        if (first != null) {
            report(Fault.ADDRESS_TWICE, place, address, display(first));
        }
    }

    private static String caseless(String address) {
        return VietText.nfc(address).toLowerCase(Locale.ROOT);
    }

    /** A number is unique with its type, issuer and year (Decree 30/2020, Appendix I: numbers restart each year). */
    private void numbers() {
        Map<String, Notice> seen = new HashMap<>();
        for (Notice notice : content.notices()) {
            Notice.Paper paper = notice.paper();
            paper.number().ifPresent(number -> {
                String year = Integer.toString(paper.date().year());
                String key = String.join(
                        "\n",
                        number.text().toLowerCase(Locale.ROOT),
                        year,
                        paper.type().slug(),
                        paper.issuer().toLowerCase(Locale.ROOT));
                Notice first = seen.putIfAbsent(key, notice);
                if (first != null) {
                    report(
                            Fault.NUMBER_TWICE,
                            KeyPlaces.of(content.tree(), notice.source().path(), Key.NUMBER),
                            number.text(),
                            year,
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
        Set<String> drafts = content.notices().stream()
                .filter(n -> n.publication().status() == Notice.Status.DRAFT)
                .map(n -> n.path().toString())
                .collect(Collectors.toSet());
        for (Notice notice : content.notices()) {
            for (Key key : List.of(Key.CORRECTS, Key.REPLACES)) {
                reference(notice, key).map(NoticePath::toString).ifPresent(target -> {
                    // a file that is there but has faults of its own is reported for those
                    boolean there = published.contains(target)
                            || content.tree().file(target + ".md").isPresent() && !drafts.contains(target);
                    if (!there) {
                        String near =
                                Nearest.to(target, published).map(p -> ": " + p).orElse("");
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
            walk(notice, byPath, new LinkedHashSet<>(), safe);
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
