package vn.congkhai.page;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.District;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.opendata.LinkedData;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.settings.Settings;

/** Makes what the template of a notice sees. */
final class NoticeViews {

    private final Portal portal;
    private final Map<String, Views.Link> signers = new HashMap<>();
    private final Map<String, Optional<Views.Closed>> closed = new HashMap<>();

    NoticeViews(Portal portal) {
        this.portal = portal;
        for (Section signer : portal.sections().signers()) {
            addNames(signer);
        }
        for (Portal.DistrictSection d : portal.sections().districts()) {
            closed.put(d.district().id(), Views.Closed.of(d.district(), portal.today()));
        }
    }

    /** The names under which a signer stands, each with the way to all notices of theirs. */
    private void addNames(Section signer) {
        String href = signer.address().file();
        for (Section.Year year : signer.years()) {
            for (Section.Month month : year.months()) {
                for (Notice notice : month.notices()) {
                    String name = notice.paper().signature().signer();
                    if (!signers.containsKey(name)) {
                        signers.put(name, new Views.Link(name, href));
                    }
                }
            }
        }
    }

    /** Everything on a notice's page but its text. */
    record View(
            String title,
            Paper paper,
            Banners banners,
            List<Attachment> attachments,
            List<Outline.Entry> outline,
            Reference reference,
            Optional<Views.Row> previous,
            Optional<Views.Row> next,
            List<Views.Link> crumbs,
            List<Note> changes,
            String lead,
            Views.Machine machine) {}

    /**
     * What the paper says of itself.
     *
     * @param heading the word at the paper's head, where it is not the type's own name: a conclusion is a thông báo
     * @param matter what stands under the number of a letter (công văn), which has no heading: {@code V/v tiếp công dân};
     *     empty for all other papers
     * @param number empty when the paper has none
     * @param end how the text ends, by {@link TextEnd}
     * @param province with what it is called, within a sentence
     * @param office who answers for the notices of the body; empty when there is no such body any more
     */
    record Paper(
            String heading,
            String matter,
            String number,
            Views.Link type,
            String issuer,
            Views.Link district,
            String province,
            Views.Date date,
            String place,
            Signature signature,
            Meeting meeting,
            List<String> recipients,
            boolean hasText,
            String end,
            String office) {}

    /** Who signed, for whom, and as what. */
    record Signature(Views.Link signer, String title, String authority) {}

    /** The meeting a conclusion is of; empty where the paper does not say. */
    record Meeting(String date, String iso, String chair) {}

    /**
     * What a reader must know before the text.
     *
     * @param draft whether only staff see it, in a preview
     * @param publishAt when a notice that waits is published; empty for every other
     * @param replaced whether one of those that replace it was not withdrawn
     * @param corrected whether one of those that correct it was not withdrawn
     */
    record Banners(
            boolean draft,
            String publishAt,
            String textKind,
            boolean withdrawn,
            String reason,
            Optional<Views.Row> corrects,
            Optional<Views.Row> replaces,
            boolean replaced,
            boolean corrected,
            List<Views.Row> correctedBy,
            List<Views.Row> replacedBy,
            Optional<Views.Closed> closed) {}

    /**
     * A file beside the notice.
     *
     * @param href counted from the notice's own page
     * @param sha256 in full; pages show its beginning first
     */
    record Attachment(String href, String title, String kind, String size, String sha256) {}

    /**
     * How to refer to the page.
     *
     * @param issuer told apart from those of districts of the same name
     */
    record Reference(
            String citation, String issuer, String permalink, QrImage.Picture qr, Optional<Views.Link> report) {}

    /** A public note on a change. */
    record Note(String date, String iso, String text) {}

    /** What a view is made from beside the notice and its text. */
    void addInputs(Notice notice, Print.Builder print) {
        Portal.Relations relations = portal.relations(notice);
        for (Optional<Notice> one :
                List.of(relations.previous(), relations.next(), relations.corrects(), relations.replaces())) {
            print.add(portal.prints().heads(one.stream().toList()));
        }
        print.add(portal.prints().heads(relations.correctedBy()));
        print.add(portal.prints().heads(relations.replacedBy()));
        print.add(signers.get(notice.paper().signature().signer()).href());
        print.add(closed.get(notice.paper().district().id()).isPresent() ? 1 : 0);
    }

    View view(Notice notice, Rendering body) {
        Notice.Paper paper = notice.paper();
        Portal.Relations relations = portal.relations(notice);
        return new View(
                paper.title(),
                paper(notice, body),
                banners(notice, relations),
                notice.publication().attachments().stream()
                        .map(NoticeViews::attachment)
                        .toList(),
                Outline.of(body.outline()),
                reference(notice),
                relations.previous().map(this::row),
                relations.next().map(this::row),
                crumbs(notice),
                notice.publication().amendment().changes().stream()
                        .map(c -> new Note(IssueDate.dayForm(c.date()), c.date().toString(), c.note()))
                        .toList(),
                notice.publication().lead().orElse(""),
                machine(notice));
    }

    private Views.Row row(Notice notice) {
        return Views.Row.of(portal, notice);
    }

    private Views.Machine machine(Notice notice) {
        District district = notice.paper().district();
        return new Views.Machine(
                List.of(new Views.Link(
                        Feed.titleOf(portal.nameOf(district)),
                        Feed.addressOf(district).file())),
                Optional.of(notice.path().slug() + ".json"),
                Optional.of(new Markup(LinkedData.of(portal, notice, Citation.issuer(portal, notice.paper())))));
    }

    private Paper paper(Notice notice, Rendering body) {
        Notice.Paper paper = notice.paper();
        return new Paper(
                paper.type().heading(),
                paper.type() == NoticeType.CONG_VAN ? Wording.matter(paper.title()) : "",
                paper.number().map(Object::toString).orElse(""),
                new Views.Link(paper.type().label(), Address.of(paper.type()).file()),
                paper.issuer(),
                new Views.Link(
                        Wording.capitalised(paper.district().fullName()),
                        Address.folder(paper.district().id()).file()),
                Wording.uncapitalised(Wording.province(paper.district().province())),
                Views.Date.of(paper.date()),
                paper.place().orElse(""),
                signature(paper.signature()),
                new Meeting(
                        paper.meeting().date().map(IssueDate::dayForm).orElse(""),
                        paper.meeting().date().map(Object::toString).orElse(""),
                        paper.meeting().chair().orElse("")),
                paper.recipients(),
                notice.source().hasText(),
                TextEnd.of(body.html()).name(),
                closed(paper.district()).isPresent()
                        ? ""
                        : paper.district().office().orElse(""));
    }

    private Signature signature(Notice.Signature signature) {
        return new Signature(
                signers.get(signature.signer()),
                signature.title().orElse(""),
                signature.authority().orElse(""));
    }

    private Banners banners(Notice notice, Portal.Relations relations) {
        Notice.Publication publication = notice.publication();
        return new Banners(
                notice.isDraft(),
                publication
                        .publishAt()
                        .filter(at -> notice.isDraft())
                        .map(NoticeViews::moment)
                        .orElse(""),
                publication.text().name(),
                notice.isWithdrawn(),
                publication.amendment().reason().orElse(""),
                relations.corrects().map(this::row),
                relations.replaces().map(this::row),
                relations.isReplaced(),
                relations.isCorrected(),
                relations.correctedBy().stream().map(this::row).toList(),
                relations.replacedBy().stream().map(this::row).toList(),
                closed(notice.paper().district()));
    }

    private Optional<Views.Closed> closed(District district) {
        return closed.getOrDefault(district.id(), Optional.empty());
    }

    private static String moment(LocalDateTime at) {
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute())
                + " ngày "
                + IssueDate.dayForm(at.toLocalDate());
    }

    private static Attachment attachment(Notice.Attachment attachment) {
        String file = attachment.file();
        int dot = file.lastIndexOf('.');
        return new Attachment(
                file,
                attachment.title(),
                dot < 0 ? "" : file.substring(dot + 1).toUpperCase(Locale.ROOT),
                Wording.size(attachment.size()),
                attachment.sha256());
    }

    private Reference reference(Notice notice) {
        Settings.Site site = portal.site();
        String permalink = site.home() + Address.of(notice.path()).path();
        String name = notice.paper()
                .number()
                .map(Object::toString)
                .orElse(notice.paper().title());
        return new Reference(
                Citation.of(portal, notice.paper()),
                Citation.issuer(portal, notice.paper()),
                permalink,
                QrImage.of(permalink),
                site.contact().map(c -> new Views.Link(c, ReportLink.of(c, name, permalink))));
    }

    private List<Views.Link> crumbs(Notice notice) {
        Notice.Paper paper = notice.paper();
        Address district = Address.folder(paper.district().id());
        return List.of(
                new Views.Link(Wording.capitalised(portal.nameOf(paper.district())), district.file()),
                new Views.Link(
                        "Năm " + paper.date().year(),
                        district.year(paper.date().year()).file()),
                new Views.Link(
                        "Tháng " + paper.date().month().getMonthValue(),
                        district.month(paper.date().month()).file()));
    }
}
