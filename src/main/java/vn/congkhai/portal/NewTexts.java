package vn.congkhai.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;

/**
 * Notices that stand where others of the same head stood: no list that has them gets another order, and what does not
 * have them is left as it is.
 */
final class NewTexts {

    private final Map<NoticePath, Notice> changed;
    private final Set<YearMonth> months;

    NewTexts(Map<NoticePath, Notice> changed) {
        this.changed = Map.copyOf(changed);
        this.months =
                changed.values().stream().map(n -> n.paper().date().month()).collect(Collectors.toSet());
    }

    private Notice of(Notice notice) {
        return changed.getOrDefault(notice.path(), notice);
    }

    List<Notice> of(List<Notice> notices) {
        List<Notice> all = new ArrayList<>(notices.size());
        notices.forEach(n -> all.add(of(n)));
        return List.copyOf(all);
    }

    Portal.Sections of(Portal.Sections sections) {
        return new Portal.Sections(
                of(sections.all()),
                sections.districts().stream()
                        .map(d -> new Portal.DistrictSection(d.district(), of(d.section())))
                        .toList(),
                sections.types().stream().map(this::of).toList(),
                sections.signers().stream().map(this::of).toList());
    }

    private Section of(Section section) {
        List<Section.Year> years = section.years().stream().map(this::of).toList();
        return new Section(section.kind(), section.slug(), section.label(), section.address(), years);
    }

    private Section.Year of(Section.Year year) {
        if (months.stream().noneMatch(m -> m.getYear() == year.year())) {
            return year;
        }
        List<Section.Month> all = year.months().stream()
                .map(m -> months.contains(m.month()) ? new Section.Month(m.month(), m.address(), of(m.notices())) : m)
                .toList();
        return new Section.Year(year.year(), year.address(), all, year.hasMonthPages());
    }

    /** Whoever has a changed notice beside it stands beside that as well, or refers to it, or is referred to. */
    Map<NoticePath, Portal.Relations> of(Map<NoticePath, Portal.Relations> relations) {
        Set<NoticePath> concerned = new HashSet<>();
        for (NoticePath path : changed.keySet()) {
            Optional.ofNullable(relations.get(path)).ifPresent(beside -> {
                List.of(beside.previous(), beside.next(), beside.corrects(), beside.replaces())
                        .forEach(one -> one.ifPresent(n -> concerned.add(n.path())));
                beside.correctedBy().forEach(n -> concerned.add(n.path()));
                beside.replacedBy().forEach(n -> concerned.add(n.path()));
                concerned.add(path);
            });
        }
        Map<NoticePath, Portal.Relations> all = new HashMap<>(relations);
        concerned.forEach(path -> all.computeIfPresent(path, (p, beside) -> of(beside)));
        return all;
    }

    private Portal.Relations of(Portal.Relations beside) {
        return new Portal.Relations(
                beside.previous().map(this::of),
                beside.next().map(this::of),
                beside.corrects().map(this::of),
                beside.replaces().map(this::of),
                of(beside.correctedBy()),
                of(beside.replacedBy()));
    }
}
