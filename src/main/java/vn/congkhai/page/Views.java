package vn.congkhai.page;

import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;

/**
 * What templates see on many pages. All addresses are counted from the site's root; a template puts its way to the root
 * in front.
 */
final class Views {

    private Views() {}

    /** Words that lead somewhere. */
    record Link(String label, String href) {}

    /**
     * Words that lead to a list, and how many papers it holds, as readers write numbers.
     *
     * @param successors names of the bodies that took over from that of the list
     */
    record Count(String label, String href, String count, List<String> successors) {

        Count {
            successors = List.copyOf(successors);
        }

        Count(String label, String href, String count) {
            this(label, href, count, List.of());
        }
    }

    /**
     * Where the foot of every page leads.
     *
     * @param pages plain pages
     * @param all the list of all of them, where there are others
     */
    record Foot(List<Link> pages, Optional<Link> all) {

        Foot {
            pages = List.copyOf(pages);
        }
    }

    /**
     * The whole site, the same on every page.
     *
     * @param pages every plain page; a template that shows them is used again whenever one comes, goes or has another title
     * @param follow the page that tells how to follow the portal
     */
    record Site(
            String title,
            String description,
            String owner,
            String home,
            Optional<Link> contact,
            List<Count> districts,
            List<Count> types,
            List<Link> pages,
            Foot foot,
            Optional<Link> follow) {

        public Site {
            districts = List.copyOf(districts);
            types = List.copyOf(types);
            pages = List.copyOf(pages);
        }
    }

    /**
     * What programs are led to from a page.
     *
     * @param feeds the feeds that have what the page shows, nearest first; the feed of all notices is on every page anyway
     * @param data the page as data, beside it
     * @param linked what the page tells search engines, to stand in a script
     */
    record Machine(List<Link> feeds, Optional<String> data, Optional<Markup> linked) {

        /** Nothing but the feed of all notices. */
        static final Machine NONE = new Machine(List.of(), Optional.empty(), Optional.empty());

        Machine {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A notice in a list.
     *
     * @param number empty when the paper has none
     * @param replaced whether another paper of the portal takes its place
     * @param corrected whether another paper of the portal corrects it
     * @param draft whether only staff see it, in a preview
     */
    record Row(
            String href,
            String title,
            String number,
            String type,
            String district,
            Date date,
            String lead,
            boolean withdrawn,
            boolean replaced,
            boolean corrected,
            boolean draft) {

        static Row of(Portal portal, Notice notice) {
            Notice.Paper paper = notice.paper();
            return new Row(
                    Address.of(notice.path()).file(),
                    paper.title(),
                    paper.number().map(Object::toString).orElse(""),
                    paper.type().label(),
                    Wording.capitalised(portal.nameOf(paper.district())),
                    Date.of(paper.date()),
                    notice.publication().lead().orElse(""),
                    notice.isWithdrawn(),
                    portal.relations(notice).isReplaced(),
                    portal.relations(notice).isCorrected(),
                    notice.isDraft());
        }

        static List<Row> of(Portal portal, List<Notice> notices) {
            return notices.stream().map(n -> of(portal, n)).toList();
        }
    }

    /** A date for machines, for lists, and as papers write it. */
    record Date(String iso, String display, String formal) {

        static Date of(IssueDate date) {
            return new Date(date.iso(), date.display(), date.formal());
        }
    }

    /**
     * Ways to the parts of a page.
     *
     * @param here whether they lead to points of the page itself
     * @param ids of the ways to what stood here while it was shorter: the points that links of that time name; else empty
     */
    record Parts(String heading, boolean here, List<Count> ways, List<String> ids) {}

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
