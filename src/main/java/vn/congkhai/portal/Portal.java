package vn.congkhai.portal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.settings.Settings;

/**
 * The catalogue: everything that is published, grouped and addressed. Immutable, and the only thing that pages, search,
 * feeds and data are made from. It holds no texts.
 */
public final class Portal {

    private final Settings.Site site;
    private final LocalDate today;
    private final List<Notice> notices;
    private final FootPages foot;
    private final Sections sections;
    private final Map<NoticePath, Relations> relations;
    private final LastChanges lastChanges;
    private final Prints prints;
    private final Map<String, String> districtNames;
    private List<Feed> feeds = List.of();
    private Optional<PublicationLog> log = Optional.empty();

    Portal(
            Settings.Site site,
            LocalDate today,
            List<Notice> notices,
            List<PlainPage> pages,
            Sections sections,
            Map<NoticePath, Relations> relations) {
        this.site = Objects.requireNonNull(site);
        this.today = Objects.requireNonNull(today);
        this.notices = List.copyOf(notices);
        this.foot = FootPages.of(pages);
        this.sections = Objects.requireNonNull(sections);
        this.relations = Collections.unmodifiableMap(relations);
        this.lastChanges = new LastChanges(this.relations);
        this.prints = new Prints(this.notices, this.relations, this.lastChanges, this.foot);
        this.districtNames = sections.districts().stream()
                .collect(Collectors.toUnmodifiableMap(
                        d -> d.district().id(), d -> d.section().label()));
    }

    /** A portal of which only texts are others. */
    private Portal(Portal before, NewTexts texts) {
        this.site = before.site;
        this.today = before.today;
        this.notices = texts.of(before.notices);
        this.foot = before.foot;
        this.sections = texts.of(before.sections);
        this.relations = texts.of(before.relations);
        this.lastChanges = before.lastChanges;
        this.prints = before.prints;
        this.districtNames = before.districtNames;
    }

    /**
     * The groups that have pages.
     *
     * @param all every notice, by month
     * @param districts every district of the register, in Vietnamese alphabetical order; also those without a notice
     * @param types the types that have a notice, in the order of {@link NoticeType}
     * @param signers in Vietnamese alphabetical order of their given names
     */
    public record Sections(Section all, List<DistrictSection> districts, List<Section> types, List<Section> signers) {
        public Sections {
            Objects.requireNonNull(all);
            districts = List.copyOf(districts);
            types = List.copyOf(types);
            signers = List.copyOf(signers);
        }
    }

    /** A district and its notices. */
    public record DistrictSection(District district, Section section) {}

    /** What stands beside a notice: its neighbours within the district, and the papers it changed or was changed by. */
    public record Relations(
            Optional<Notice> previous,
            Optional<Notice> next,
            Optional<Notice> corrects,
            Optional<Notice> replaces,
            List<Notice> correctedBy,
            List<Notice> replacedBy) {
        public Relations {
            correctedBy = List.copyOf(correctedBy);
            replacedBy = List.copyOf(replacedBy);
        }

        /** Whether a correction of it holds: one that was withdrawn no longer does. */
        public boolean isCorrected() {
            return correctedBy.stream().anyMatch(n -> !n.isWithdrawn());
        }

        /** Whether a paper that holds takes its place: one that was withdrawn no longer does. */
        public boolean isReplaced() {
            return replacedBy.stream().anyMatch(n -> !n.isWithdrawn());
        }
    }

    /**
     * The same catalogue, some notices of which have another text.
     *
     * @param changed them, by their paths; of each everything but the text is as it was
     */
    public Portal with(Map<NoticePath, Notice> changed) {
        return changed.isEmpty() ? this : new Portal(this, new NewTexts(changed));
    }

    public Settings.Site site() {
        return site;
    }

    /** The day of the build in the portal's zone: what is closed and what is in the future depends on it. */
    public LocalDate today() {
        return today;
    }

    /** Published and withdrawn notices, newest first. */
    public List<Notice> notices() {
        return notices;
    }

    /** Plain pages, by address. */
    public List<PlainPage> pages() {
        return foot.all();
    }

    /** The plain pages to which every page leads. */
    public FootPages foot() {
        return foot;
    }

    public Sections sections() {
        return sections;
    }

    /** {@code huyện Sơn Dương}; with the province where another district of the register is called alike. */
    public String nameOf(District district) {
        return districtNames.getOrDefault(district.id(), district.fullName());
    }

    /** What stands beside a notice of this portal. */
    public Relations relations(Notice notice) {
        return Objects.requireNonNull(relations.get(notice.path()), () -> "not of this portal: " + notice.path());
    }

    /**
     * The day readers last saw something new on the page of a notice of this portal: {@link Notice#lastChanged}, or when a
     * paper that corrects or replaces it was published, or withdrawn, where that is later.
     */
    public LocalDate lastChanged(Notice notice) {
        return lastChanges.of(notice);
    }

    /** What readers can follow: {@link Feed#all}, put together once. */
    public synchronized List<Feed> feeds() {
        if (feeds.isEmpty()) {
            feeds = Feed.all(this);
        }
        return feeds;
    }

    /** What was done to what citizens read: {@link PublicationLog#of}, put together once. */
    public synchronized PublicationLog log() {
        if (log.isEmpty()) {
            log = Optional.of(PublicationLog.of(this));
        }
        return log.get();
    }

    /** The prints of what this portal is made of, by which a build tells what must be made again. */
    public Prints prints() {
        return prints;
    }
}
