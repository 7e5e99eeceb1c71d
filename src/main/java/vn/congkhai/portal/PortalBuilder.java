package vn.congkhai.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congkhai.notice.District;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.notice.Signers;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.viet.VietCollation;

/** Makes the catalogue of what was read, and reports what contradicts itself across files. */
public final class PortalBuilder {

    /** Newest first; on one day the higher number first; then by address, so that the order is always the same. */
    public static final Comparator<Notice> NEWEST_FIRST = Comparator.<Notice, vn.congkhai.notice.IssueDate>comparing(
                    n -> n.paper().date())
            .thenComparing(n -> n.paper().number().map(DocumentNumber::ordinal).orElse(0))
            .reversed()
            .thenComparing(Notice::path);

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

    /** The catalogue of everything that readers get: drafts are left out. */
    public static Portal build(Settings.Site site, LocalDate today, Content content, Consumer<Problem> problems) {
        return build(site, today, content, false, problems);
    }

    /**
     * The catalogue, for readers or for the staff who prepare it.
     *
     * @param drafts whether drafts are in it as well
     */
    public static Portal build(
            Settings.Site site, LocalDate today, Content content, boolean drafts, Consumer<Problem> problems) {
        check(content, problems);
        return of(site, today, content, drafts);
    }

    /** Looks for what no file can know of itself: addresses and numbers used twice, references that lead nowhere. */
    public static void check(Content content, Consumer<Problem> problems) {
        new CrossChecks(content, problems).run();
    }

    /** The catalogue, unchecked. */
    public static Portal of(Settings.Site site, LocalDate today, Content content, boolean drafts) {
        return new PortalBuilder(site, today, content, drafts).portal();
    }

    private Portal portal() {
        List<Notice> notices = content.notices().stream()
                .filter(n -> drafts || n.publication().status() != Notice.Status.DRAFT)
                .sorted(NEWEST_FIRST)
                .toList();
        List<PlainPage> pages = content.pages().stream()
                .sorted(Comparator.comparing(PlainPage::slug))
                .toList();
        return new Portal(site, today, notices, pages, sections(notices), relations(notices));
    }

    private Portal.Sections sections(List<Notice> notices) {
        Section all = section(Section.Kind.ALL, "", "Tất cả thông báo", Address.folder("thang"), notices);
        Map<String, List<Notice>> byDistrict = notices.stream()
                .collect(Collectors.groupingBy(n -> n.paper().district().id()));
        List<Portal.DistrictSection> districts = content.districts().all().stream()
                .sorted(Comparator.comparing(District::name, VietCollation.ORDER)
                        .thenComparing(District::id))
                .map(d -> new Portal.DistrictSection(
                        d,
                        section(
                                Section.Kind.DISTRICT,
                                d.id(),
                                label(d),
                                Address.folder(d.id()),
                                byDistrict.getOrDefault(d.id(), List.of()))))
                .toList();
        Map<NoticeType, List<Notice>> byType = new TreeMap<>(
                notices.stream().collect(Collectors.groupingBy(n -> n.paper().type())));
        List<Section> types = byType.entrySet().stream()
                .map(e -> section(
                        Section.Kind.TYPE,
                        e.getKey().slug(),
                        e.getKey().label(),
                        Address.folder("loai", e.getKey().slug()),
                        e.getValue()))
                .toList();
        return new Portal.Sections(all, districts, types, signers(notices));
    }

    /** The name, with the province where another district bears the same. */
    private String label(District district) {
        boolean alone = content.districts().all().stream()
                .noneMatch(d -> d.name().equals(district.name()) && !d.id().equals(district.id()));
        return alone ? district.name() : district.name() + " (" + district.province() + ")";
    }

    private static List<Section> signers(List<Notice> notices) {
        Map<String, List<Notice>> bySlug = notices.stream()
                .collect(Collectors.groupingBy(Signers.of(notices)::slug, TreeMap::new, Collectors.toList()));
        return bySlug.entrySet().stream()
                .map(e -> section(
                        Section.Kind.SIGNER,
                        e.getKey(),
                        e.getValue().get(0).paper().signature().signer(),
                        Address.folder("nguoi-ky", e.getKey()),
                        e.getValue()))
                .sorted(Comparator.comparing((Section s) -> byGivenName(s.label()), VietCollation.ORDER)
                        .thenComparing(Section::slug))
                .toList();
    }

    /** Vietnamese lists of people go by given name, which stands last: Vũ Văn Thụ is found under Thụ. */
    private static String byGivenName(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + " " + name.substring(0, space);
    }

    private static Section section(
            Section.Kind kind, String slug, String label, Address address, List<Notice> newestFirst) {
        Map<Integer, Map<YearMonth, List<Notice>>> grouped = new TreeMap<>(Comparator.reverseOrder());
        Optional<YearMonth> open = Optional.empty();
        List<Notice> inMonth = List.of();
        for (Notice n : newestFirst) {
            YearMonth month = n.paper().date().month();
            if (!open.equals(Optional.of(month))) {
                open = Optional.of(month);
                inMonth = grouped.computeIfAbsent(month.getYear(), y -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(month, m -> new ArrayList<>());
            }
            inMonth.add(n);
        }
        List<Section.Year> years = new ArrayList<>();
        grouped.forEach((year, months) -> {
            List<Section.Month> monthList = months.entrySet().stream()
                    .map(e -> new Section.Month(e.getKey(), address.month(e.getKey()), e.getValue()))
                    .toList();
            int count = monthList.stream().mapToInt(Section.Month::count).sum();
            boolean monthPages = kind.alwaysByMonth() || count > Section.LONGEST_LIST;
            years.add(new Section.Year(year, address.year(year), monthList, monthPages));
        });
        return new Section(kind, slug, label, address, years);
    }

    private Map<NoticePath, Portal.Relations> relations(List<Notice> notices) {
        Map<NoticePath, Notice> byPath = notices.stream()
                .collect(Collectors.toMap(Notice::path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<NoticePath, List<Notice>> correctedBy = new HashMap<>();
        Map<NoticePath, List<Notice>> replacedBy = new HashMap<>();
        for (Notice n : notices) {
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
        Map<String, List<Notice>> byDistrict = notices.stream()
                .collect(Collectors.groupingBy(n -> n.paper().district().id()));
        Map<NoticePath, Portal.Relations> relations = new HashMap<>();
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
