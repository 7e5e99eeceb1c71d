package vn.congkhai.page;

import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;

/**
 * What templates see on many pages. All addresses are counted from the site's root; a template puts its way to the root
 * in front.
 */
final class Views {

    private Views() {}

    /** Words that lead somewhere. */
    record Link(String label, String href) {}

    /** Words that lead to a list, and how many papers it holds, as readers write numbers. */
    record Count(String label, String href, String count) {}

    /**
     * The whole site, the same on every page.
     *
     * @param feed the address of the feed of all notices
     * @param offline whether pages load the script that keeps what was read
     */
    record Site(
            String title,
            String description,
            String owner,
            String home,
            String basePath,
            Optional<Link> contact,
            List<Count> districts,
            List<Count> types,
            List<Link> pages,
            String feed,
            boolean offline) {

        public Site {
            districts = List.copyOf(districts);
            types = List.copyOf(types);
            pages = List.copyOf(pages);
        }
    }

    /**
     * A notice in a list.
     *
     * @param number empty when the paper has none
     */
    record Row(
            String href,
            String title,
            String number,
            String type,
            String district,
            Date date,
            String lead,
            boolean withdrawn) {

        static Row of(Notice notice) {
            Notice.Paper paper = notice.paper();
            return new Row(
                    Address.of(notice.path()).file(),
                    paper.title(),
                    paper.number().map(Object::toString).orElse(""),
                    paper.type().label(),
                    Wording.capitalised(paper.district().fullName()),
                    Date.of(paper.date()),
                    notice.publication().lead().orElse(""),
                    notice.publication().status() == Notice.Status.WITHDRAWN);
        }
    }

    /** A date for machines, for lists, and as papers write it. */
    record Date(String iso, String display, String formal) {

        static Date of(IssueDate date) {
            return new Date(date.iso(), date.display(), date.formal());
        }
    }

    /** A body that no longer exists. */
    record Closed(String name, String until, List<String> successors) {

        public Closed {
            successors = List.copyOf(successors);
        }

        static Optional<Closed> of(District district, java.time.LocalDate today) {
            return district.closedOn(today)
                    ? district.until()
                            .map(until ->
                                    new Closed(district.committee(), IssueDate.dayForm(until), district.successors()))
                    : Optional.empty();
        }
    }
}
