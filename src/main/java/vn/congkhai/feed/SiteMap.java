package vn.congkhai.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/**
 * Every page for search engines (sitemaps.org): one file, or beyond {@link #LARGEST} pages an index and a file for the
 * lists and each year, so that a new notice changes few of them.
 */
final class SiteMap {

    /** As many addresses as the protocol allows in a file. */
    static final int LARGEST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Portal portal;
    private final int largest;

    /** @param changed the day of the last change, where it is known */
    private record Page(Address address, Optional<LocalDate> changed) {}

    SiteMap(Portal portal) {
        this(portal, LARGEST);
    }

    SiteMap(Portal portal, int largest) {
        this.portal = portal;
        this.largest = largest;
    }

    List<Recipe> files() {
        Map<String, List<Page>> groups = groups();
        List<Page> all = groups.values().stream().flatMap(List::stream).toList();
        if (all.size() <= largest) {
            return List.of(new Recipe(Address.SITEMAP.file(), inputs(all), () -> pages(Address.SITEMAP, all)));
        }
        List<Recipe> files = new ArrayList<>();
        List<Page> parts = new ArrayList<>();
        groups.forEach((name, pages) -> {
            for (int from = 0; from < pages.size(); from += largest) {
                String number = from == 0 ? "" : "-" + (from / largest + 1);
                Address address = new Address("sitemap-" + name + number + ".xml");
                List<Page> part = pages.subList(from, Math.min(pages.size(), from + largest));
                files.add(new Recipe(address.file(), inputs(part), () -> pages(address, part)));
                parts.add(new Page(
                        address, part.stream().flatMap(p -> p.changed.stream()).max(Comparator.naturalOrder())));
            }
        });
        files.add(
                0,
                new Recipe(
                        Address.SITEMAP.file(),
                        inputs(parts),
                        () -> write("sitemapindex", "sitemap", Address.SITEMAP, parts)));
        return files;
    }

    private static Print inputs(List<Page> pages) {
        Print.Builder print = new Print.Builder();
        pages.forEach(p -> print.add(p.address.path())
                .add(p.changed.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)));
        return print.print();
    }

    private OutputFile pages(Address address, List<Page> pages) {
        return write("urlset", "url", address, pages);
    }

    private OutputFile write(String root, String element, Address address, List<Page> pages) {
        Xml xml = new Xml(root, NAMESPACE);
        for (Page page : pages) {
            xml.open(element).text("loc", portal.site().home() + page.address.path());
            page.changed.ifPresent(day -> xml.text("lastmod", day.toString()));
            xml.close();
        }
        return new OutputFile(address.file(), xml.bytes());
    }

    private Map<String, List<Page>> groups() {
        Map<String, List<Page>> groups = new LinkedHashMap<>();
        groups.put("lists", lists());
        for (Section.Year year : portal.sections().all().years()) {
            List<Page> notices = year.notices()
                    .map(n -> new Page(Address.of(n.path()), Optional.of(portal.lastChanged(n))))
                    .toList();
            groups.put(Integer.toString(year.year()), notices);
        }
        return groups;
    }

    private List<Page> lists() {
        Portal.Sections sections = portal.sections();
        List<Page> pages = new ArrayList<>();
        Optional<LocalDate> newest = lastChange(portal.notices().stream());
        pages.add(new Page(Address.HOME, newest));
        portal.pages().forEach(p -> pages.add(new Page(Address.of(p), Optional.empty())));
        if (!portal.foot().hasAll()) {
            pages.add(new Page(Address.PAGES, Optional.empty()));
        }
        for (Address index : List.of(Address.TYPES, Address.SIGNERS)) {
            pages.add(new Page(index, newest));
        }
        portal.log().addresses().forEach(page -> pages.add(new Page(page, newest)));
        add(pages, sections.all());
        sections.districts().forEach(d -> add(pages, d.section()));
        sections.types().forEach(type -> add(pages, type));
        sections.signers().forEach(signer -> add(pages, signer));
        return pages;
    }

    private void add(List<Page> pages, Section section) {
        pages.add(new Page(section.address(), lastChange(section.notices())));
        for (Section.Year year : section.years()) {
            pages.add(new Page(year.address(), lastChange(year.notices())));
            if (year.hasMonthPages()) {
                year.months().forEach(m -> {
                    pages.add(new Page(m.address(), lastChange(m.notices().stream())));
                    section.dayPages(m)
                            .forEach(d -> pages.add(new Page(d.address(), lastChange(d.notices().stream()))));
                });
            }
        }
    }

    private Optional<LocalDate> lastChange(Stream<Notice> notices) {
        return notices.map(portal::lastChanged).max(Comparator.naturalOrder());
    }
}
