package vn.congkhai.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.notice.Signers;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.viet.PersonNames;
import vn.congkhai.viet.VietCollation;

/** Makes the catalogue of what was read, and reports what contradicts itself across files. */
public final class PortalBuilder {

    private final Settings.Site site;
    private final LocalDate today;
    private final Content content;
    private final boolean drafts;

    private PortalBuilder(Settings.Site site, LocalDate today, Content content, boolean drafts) {
        this.site = site;
        this.today = today;
        this.content = content;
        this.drafts = drafts;
    }

    /** Looks for what no file can know of itself: addresses and numbers used twice, references that lead nowhere. */
    public static void check(Content content, Consumer<Problem> problems) {
        new CrossChecks(content, problems).run();
    }

    /**
     * The catalogue, for readers or for the staff who prepare it. What {@link #check} reports is not looked for here.
     *
     * @param drafts whether drafts are in it as well
     */
    public static Portal of(Settings.Site site, LocalDate today, Content content, boolean drafts) {
        return new PortalBuilder(site, today, content, drafts).portal();
    }

    private Portal portal() {
        List<Notice> notices = new ArrayList<>(content.notices().size());
        Map<String, List<Notice>> byDistrict = new HashMap<>();
        for (Notice notice : content.notices()) {
            if (drafts || !notice.isDraft()) {
                notices.add(notice);
            }
        }
        notices.sort(Notice.NEWEST_FIRST);
        for (Notice notice : notices) {
            byDistrict
                    .computeIfAbsent(notice.paper().district().id(), id -> new ArrayList<>())
                    .add(notice);
        }
        List<PlainPage> pages = content.pages().stream()
                .sorted(Comparator.comparing(PlainPage::slug))
                .toList();
        // each takes a while where notices are many, and a new process has a processor to spare for it
        CompletableFuture<Map<NoticePath, Portal.Relations>> relations =
                CompletableFuture.supplyAsync(() -> relations(notices, byDistrict));
        Portal.Sections sections = sections(notices, byDistrict);
        return new Portal(site, today, notices, pages, sections, relations.join());
    }

    private Portal.Sections sections(List<Notice> notices, Map<String, List<Notice>> byDistrict) {
        CompletableFuture<List<Section>> signers = CompletableFuture.supplyAsync(() -> signers(notices));
        Section all = section(Section.Kind.ALL, "", "Tất cả văn bản", Address.ALL, notices);
        Map<String, Long> names = content.districts().all().stream()
                .collect(Collectors.groupingBy(District::fullName, Collectors.counting()));
        List<Portal.DistrictSection> districts = content.districts().all().stream()
                .sorted(Comparator.comparing(District::name, VietCollation.ORDER)
                        .thenComparing(District::id))
                .map(d -> new Portal.DistrictSection(
                        d,
                        section(
                                Section.Kind.DISTRICT,
                                d.id(),
                                label(d, names),
                                Address.folder(d.id()),
                                byDistrict.getOrDefault(d.id(), List.of()))))
                .toList();
        Map<NoticeType, List<Notice>> byType = new EnumMap<>(NoticeType.class);
        for (Notice notice : notices) {
            byType.computeIfAbsent(notice.paper().type(), type -> new ArrayList<>())
                    .add(notice);
        }
        List<Section> types = byType.entrySet().stream()
                .map(e -> section(
                        Section.Kind.TYPE, e.getKey().slug(), e.getKey().label(), Address.of(e.getKey()), e.getValue()))
                .toList();
        return new Portal.Sections(all, districts, types, signers.join());
    }

    /**
     * The full name, with the province where another district bears the same.
     *
     * @param names how many bear each
     */
    private static String label(District district, Map<String, Long> names) {
        String name = district.fullName();
        return names.get(name) == 1 ? name : name + " (" + district.province() + ")";
    }

    private static List<Section> signers(List<Notice> notices) {
        Signers people = Signers.of(notices);
        Map<String, List<Notice>> bySlug = new TreeMap<>();
        for (Notice notice : notices) {
            bySlug.computeIfAbsent(people.slug(notice), slug -> new ArrayList<>())
                    .add(notice);
        }
        return bySlug.entrySet().stream()
                .map(e -> section(
                        Section.Kind.SIGNER,
                        e.getKey(),
                        e.getValue().get(0).paper().signature().signer(),
                        Address.ofSigner(e.getKey()),
                        e.getValue()))
                .sorted(Comparator.comparing((Section s) -> PersonNames.byGivenName(s.label()), VietCollation.ORDER)
                        .thenComparing(Section::slug))
                .toList();
    }

    /** @param newestFirst its notices, so that those of a month follow each other, and the months of a year */
    private static Section section(
            Section.Kind kind, String slug, String label, Address address, List<Notice> newestFirst) {
        List<Section.Year> years = new ArrayList<>();
        List<Section.Month> months = new ArrayList<>();
        int count = 0;
        for (int from = 0; from < newestFirst.size(); ) {
            YearMonth month = monthOf(newestFirst, from);
            int to = endOfMonth(newestFirst, from);
            months.add(new Section.Month(month, address.month(month), newestFirst.subList(from, to)));
            count += to - from;
            boolean last = to == newestFirst.size() || monthOf(newestFirst, to).getYear() != month.getYear();
            if (last) {
                boolean monthPages = kind.alwaysByMonth() || count > Section.LONGEST_LIST;
                years.add(new Section.Year(month.getYear(), address.year(month.getYear()), months, monthPages));
                months.clear();
                count = 0;
            }
            from = to;
        }
        return new Section(kind, slug, label, address, years);
    }

    // called for every month, so that Java compiles it; one loop over all of them would be interpreted to its end
    private static int endOfMonth(List<Notice> newestFirst, int from) {
        YearMonth month = monthOf(newestFirst, from);
        int to = from + 1;
        while (to < newestFirst.size() && monthOf(newestFirst, to).equals(month)) {
            to++;
        }
        return to;
    }

    private static YearMonth monthOf(List<Notice> notices, int at) {
        return notices.get(at).paper().date().month();
    }

    private static Map<NoticePath, Portal.Relations> relations(
            List<Notice> notices, Map<String, List<Notice>> byDistrict) {
        Map<NoticePath, List<Notice>> correctedBy = new HashMap<>();
        Map<NoticePath, List<Notice>> replacedBy = new HashMap<>();
        Map<NoticePath, Notice> byPath = new HashMap<>(notices.size() * 2);
        for (Notice n : notices) {
            byPath.putIfAbsent(n.path(), n);
            Notice.Amendment amendment = n.publication().amendment();
            amendment
                    .corrects()
                    .ifPresent(p -> correctedBy
                            .computeIfAbsent(p, k -> new ArrayList<>())
                            .add(n));
            amendment
                    .replaces()
                    .ifPresent(p -> replacedBy
                            .computeIfAbsent(p, k -> new ArrayList<>())
                            .add(n));
        }
        Map<NoticePath, Portal.Relations> relations = new HashMap<>(notices.size() * 2);
        for (List<Notice> list : byDistrict.values()) {
            for (int i = 0; i < list.size(); i++) {
                Notice n = list.get(i);
                Notice.Amendment amendment = n.publication().amendment();
                relations.put(
                        n.path(),
                        new Portal.Relations(
                                i + 1 < list.size() ? Optional.of(list.get(i + 1)) : Optional.empty(),
                                i > 0 ? Optional.of(list.get(i - 1)) : Optional.empty(),
                                amendment.corrects().map(byPath::get),
                                amendment.replaces().map(byPath::get),
                                correctedBy.getOrDefault(n.path(), List.of()),
                                replacedBy.getOrDefault(n.path(), List.of())));
            }
        }
        return relations;
    }
}
