package vn.congkhai.cache;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFile;
import vn.congkhai.problem.Problem;

/**
 * What one build leaves for the next.
 *
 * @param basis of what everything was made with: program, settings, templates, assets, register of districts, with drafts or without
 * @param now the time the build went by, in the portal's zone
 * @param heads of everything that was read but the texts; nothing when nothing was
 * @param districts the register of districts; nothing when anything was wrong with it
 * @param sources the texts, by their paths within the content folder
 * @param files the files of the site, by their paths
 * @param wide the templates that read lists or counts of the whole portal
 */
public record Memory(
        Print basis,
        LocalDateTime now,
        Optional<Print> heads,
        List<District> districts,
        Map<String, Source> sources,
        Map<String, SiteFile> files,
        Set<String> wide) {

    public Memory {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(now);
        Objects.requireNonNull(heads);
        districts = List.copyOf(districts);
        // too large to be copied; whoever makes a memory gives them away
        sources = Collections.unmodifiableMap(sources);
        files = Collections.unmodifiableMap(files);
        wide = Set.copyOf(wide);
    }

    /** Nothing remembered of builds with this basis. */
    public static Memory none(Print basis) {
        return new Memory(basis, LocalDateTime.MIN, Optional.empty(), List.of(), Map.of(), Map.of(), Set.of());
    }

    /**
     * A text as it was read.
     *
     * @param stamp tells whether the file changed since
     * @param beside the stamps of the attachments that were read with it, by their paths within the content folder
     * @param links what its text links to; nothing when the text was not read, or something was wrong in it
     * @param problems the warnings that its front matter deserves
     */
    public record Source(
            Stamp stamp,
            Optional<Notice> notice,
            Optional<PlainPage> page,
            Map<String, Stamp> beside,
            Optional<Links> links,
            List<Problem> problems) {

        public Source {
            Objects.requireNonNull(stamp);
            beside = Map.copyOf(beside);
            problems = List.copyOf(problems);
            Objects.requireNonNull(links);
        }

        /** The SHA-256 of the text that the record was read from, in canonical form. */
        public String hash() {
            if (notice.isPresent()) {
                return notice.get().source().hash();
            }
            return page.isPresent() ? page.get().source().hash() : "";
        }

        /** The same text, with what it links to. */
        public Source linking(Optional<Links> known) {
            // mostly one of them is none: then no record is compared, which takes a new process a moment to get ready
            return known.isEmpty() && links.isEmpty() || known.isPresent() && links.isPresent() && known.equals(links)
                    ? this
                    : new Source(stamp, notice, page, beside, known, problems);
        }

        /** The same text at another time of the file system. */
        public Source at(Stamp other) {
            return new Source(other, notice, page, beside, links, problems);
        }
    }

    /**
     * By what a file is known without being read.
     *
     * @param size in bytes
     * @param modified in milliseconds since the epoch
     */
    public record Stamp(long size, long modified) {}

    /**
     * What a text links to.
     *
     * @param asked its links, in their order
     * @param files the files they lead to, by their paths within the content folder
     */
    public record Links(List<Link> asked, Set<String> files) {
        public Links {
            asked = List.copyOf(asked);
            files = Set.copyOf(files);
        }
    }

    /** A link as its author wrote it; {@code image} when a picture is shown. */
    public record Link(String target, boolean image) {
        public Link {
            Objects.requireNonNull(target);
        }
    }
}
