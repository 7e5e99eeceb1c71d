package vn.congkhai.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;

/**
 * What a reader can follow: all notices, those of a district, of a type, or of a type within a district.
 *
 * @param title what a reading program shows: {@code Kết luận của huyện Sơn Dương}
 * @param page the page that lists the same notices, or the nearest to it
 * @param latest the notices that were last changed, newest first, at most {@link #LENGTH}
 */
public record Feed(String title, Address address, Address page, List<Notice> latest) {

    /** A reading program that asks once a week still misses nothing. */
    public static final int LENGTH = 50;

    public Feed {
        Objects.requireNonNull(title);
        Objects.requireNonNull(address);
        Objects.requireNonNull(page);
        latest = List.copyOf(latest);
    }

    /** The address of the feed of a section; of the home page for all notices. Signers have none. */
    public static Address addressOf(Section section) {
        return switch (section.kind()) {
            case ALL -> new Address("feed.xml");
            case DISTRICT, TYPE -> new Address(section.address().path() + "feed.xml");
            case SIGNER -> throw new IllegalArgumentException("signers have no feed: " + section.slug());
        };
    }

    /** The address of the feed of a district. */
    public static Address addressOf(District district) {
        return new Address(district.id() + "/feed.xml");
    }

    /** The address of the feed of a type within a district. */
    static Address addressOf(District district, NoticeType type) {
        return new Address(district.id() + "/" + type.slug() + "/feed.xml");
    }

    /**
     * {@code Văn bản của huyện Sơn Dương}.
     *
     * @param district its name, by {@link Portal#nameOf}
     */
    public static String titleOf(String district) {
        return "Văn bản của " + district;
    }

    /** Every feed of a portal: all, then by district with its types, then by type. */
    static List<Feed> all(Portal portal) {
        Portal.Sections sections = portal.sections();
        List<Feed> feeds = new ArrayList<>();
        feeds.add(of(portal, "Văn bản mới", sections.all(), Address.HOME));
        for (Portal.DistrictSection district : sections.districts()) {
            feeds.addAll(of(portal, district));
        }
        for (Section type : sections.types()) {
            feeds.add(of(portal, type));
        }
        return feeds;
    }

    /** The feeds of a district: of all its notices, then of each type it has issued. */
    public static List<Feed> of(Portal portal, Portal.DistrictSection district) {
        Section section = district.section();
        List<Feed> feeds = new ArrayList<>();
        feeds.add(of(portal, titleOf(section.label()), section, section.address()));
        List<NoticeType> types =
                section.notices().map(n -> n.paper().type()).distinct().sorted().toList();
        for (NoticeType type : types) {
            feeds.add(new Feed(
                    type.label() + " của " + section.label(),
                    addressOf(district.district(), type),
                    section.address(),
                    latest(portal, section.notices().filter(n -> n.paper().type() == type))));
        }
        return feeds;
    }

    /** The feed of a type. */
    public static Feed of(Portal portal, Section type) {
        return of(portal, type.label(), type, type.address());
    }

    private static Feed of(Portal portal, String title, Section section, Address page) {
        return new Feed(title, addressOf(section), page, latest(portal, section.notices()));
    }

    /**
     * Lists are in the order of issue. Only a notice with a change note, a time of publication of its own or a paper that
     * corrects or replaces it can stand higher here, so that all others but the first need not be compared.
     */
    private static List<Notice> latest(Portal portal, Stream<Notice> newestFirst) {
        List<Notice> candidates = new ArrayList<>();
        int untouched = 0;
        for (Notice notice : (Iterable<Notice>) newestFirst::iterator) {
            LocalDate issued = notice.paper().date().earliest();
            if (!portal.lastChanged(notice).equals(issued)) {
                candidates.add(notice);
            } else if (untouched < LENGTH) {
                candidates.add(notice);
                untouched++;
            }
        }
        candidates.sort(Comparator.comparing(portal::lastChanged).reversed().thenComparing(Notice.NEWEST_FIRST));
        return candidates.subList(0, Math.min(LENGTH, candidates.size()));
    }
}
