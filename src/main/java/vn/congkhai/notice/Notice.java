package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A checked notice without its text: what lists, feeds and the catalogue need. The text stays on disk and is read when
 * its page is made.
 *
 * @param path its place and address
 * @param paper what the signed paper says of itself
 * @param publication how the portal publishes it
 * @param source the file it came from
 */
public record Notice(NoticePath path, Paper paper, Publication publication, Source source) {

    /**
     * The order of everything that lists notices: newest first; on one day the higher number first; then by address, so that
     * the order is always the same.
     */
    public static final Comparator<Notice> NEWEST_FIRST = Notice::newestFirst;

    public Notice {
        Objects.requireNonNull(path);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(publication);
        Objects.requireNonNull(source);
    }

    /** Where it belongs, as its front matter tells. */
    public NoticePath rightPath() {
        return new NoticePath(paper.district().id(), paper.date().month(), path.slug());
    }

    /** Whether it lies anywhere else, which is an error of its own. */
    public boolean isMisplaced() {
        return !rightPath().equals(path);
    }

    /** Whether readers do not get it yet: it is unfinished, or its set time has not come. */
    public boolean isDraft() {
        return publication.status == Status.DRAFT;
    }

    /** Whether readers find it marked as withdrawn; it stays at its address. */
    public boolean isWithdrawn() {
        return publication.status == Status.WITHDRAWN;
    }

    /** The day from which readers could have it: of issue, or of the set time of publication where that is later. */
    public LocalDate published() {
        LocalDate issued = paper.date().earliest();
        if (publication.publishAt().isPresent()) {
            return later(issued, publication.publishAt().get().toLocalDate());
        }
        return issued;
    }

    /**
     * The day its own file last told readers something new: the latest of publication and change notes. Other papers may have
     * changed its page since; the catalogue knows of them.
     */
    public LocalDate lastChanged() {
        LocalDate latest = published();
        for (Change change : publication.amendment().changes()) {
            latest = later(latest, change.date());
        }
        return latest;
    }

    private static int newestFirst(Notice a, Notice b) {
        int byDate = b.paper.date.compareTo(a.paper.date);
        if (byDate != 0) {
            return byDate;
        }
        int byNumber = Integer.compare(b.ordinal(), a.ordinal());
        return byNumber != 0 ? byNumber : a.path.compareTo(b.path);
    }

    private int ordinal() {
        return paper.number.isPresent() ? paper.number.get().ordinal() : 0;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /**
     * What the signed paper says.
     *
     * @param title the matter (trích yếu)
     * @param issuer the body's name as issued
     * @param place the place named in the paper's date line
     */
    public record Paper(
            String title,
            NoticeType type,
            Optional<DocumentNumber> number,
            District district,
            String issuer,
            IssueDate date,
            Optional<String> place,
            Signature signature,
            Meeting meeting,
            List<String> recipients) {

        public Paper {
            Objects.requireNonNull(title);
            Objects.requireNonNull(type);
            Objects.requireNonNull(number);
            Objects.requireNonNull(district);
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(date);
            Objects.requireNonNull(place);
            Objects.requireNonNull(signature);
            Objects.requireNonNull(meeting);
            recipients = List.copyOf(recipients);
        }

        /** What no other paper has: numbers restart each year, for each type and issuer (Decree 30/2020, Appendix I). */
        public Optional<String> numberKey() {
            return number.map(n ->
                    String.join("\n", n.key(), Integer.toString(date.year()), type.slug(), district.id(), issuerKey()));
        }

        /** The same for every spelling of one issuer's name; empty for the district's own committee. */
        public String issuerKey() {
            return district.issuerKey(issuer);
        }
    }

    /**
     * Who signed.
     *
     * @param signer full name
     * @param title position: {@code Chánh Văn phòng}
     * @param authority for whom: {@code TL. Chủ tịch}
     */
    public record Signature(String signer, Optional<String> title, Optional<String> authority) {}

    /** The meeting a conclusion is of. */
    public record Meeting(Optional<LocalDate> date, Optional<String> chair) {}

    /**
     * How the portal publishes the paper.
     *
     * @param lead a sentence or two for lists, feeds and what other sites show of a link
     * @param aliases old addresses that send the reader on
     * @param allowances what was reviewed and may stand as it is, although a check warns of it
     */
    public record Publication(
            Status status,
            TextKind text,
            Optional<LocalDateTime> publishAt,
            Optional<String> lead,
            List<String> topics,
            Amendment amendment,
            List<String> aliases,
            List<Attachment> attachments,
            List<Allowance> allowances) {

        public Publication {
            Objects.requireNonNull(status);
            Objects.requireNonNull(text);
            Objects.requireNonNull(publishAt);
            Objects.requireNonNull(lead);
            Objects.requireNonNull(amendment);
            topics = List.copyOf(topics);
            aliases = List.copyOf(aliases);
            attachments = List.copyOf(attachments);
            allowances = List.copyOf(allowances);
        }

        /** Whether the words that a check warns of were reviewed and may stand. */
        public boolean lets(String words) {
            return allowances.stream().anyMatch(allowance -> allowance.lets(words));
        }
    }

    /**
     * What was changed, and why.
     *
     * @param reason why it was withdrawn, corrected or replaced
     * @param changes public notes in the order of the front matter; a note's place is part of its address in the log's feed
     */
    public record Amendment(
            Optional<NoticePath> corrects,
            Optional<NoticePath> replaces,
            Optional<String> reason,
            List<Change> changes) {

        public Amendment {
            Objects.requireNonNull(corrects);
            Objects.requireNonNull(replaces);
            Objects.requireNonNull(reason);
            changes = List.copyOf(changes);
        }
    }

    /** A public note on a change. */
    public record Change(LocalDate date, String note) {}

    /**
     * A file beside the notice.
     *
     * @param file its name within the notice's folder
     * @param title what readers see; the file's name where none was given
     * @param size in bytes
     * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal: whoever has a copy can tell whether it is the same
     */
    public record Attachment(String file, String title, long size, String sha256) {}

    /**
     * The file a notice came from.
     *
     * @param path within the content folder
     * @param hash SHA-256 of its bytes in canonical form, in hexadecimal
     * @param head SHA-256 of its front matter alone, which is all that lists and feeds tell
     * @param hasText whether anything stands below the front matter
     */
    public record Source(String path, String hash, String head, boolean hasText) {}

    /** Whether readers get the notice. */
    public enum Status {
        PUBLISHED,
        DRAFT,
        WITHDRAWN
    }

    /** How the text stands to the paper. */
    public enum TextKind {
        /** The full text. */
        FULL,
        /** In other words, and shorter. */
        SUMMARY,
        /** Read by machine and not yet compared with the paper. */
        OCR
    }
}
