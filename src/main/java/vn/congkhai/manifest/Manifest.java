package vn.congkhai.manifest;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Publication;
import vn.congkhai.portal.Aliases;
import vn.congkhai.portal.Portal;

/**
 * The record of one publication, which stands at the root of the site as {@link #FILE}: every other file with its size
 * and hash, and every notice with what must never be lost in silence. Nothing in it tells the time or the machine, so
 * that two builds of one commit have the same record.
 *
 * @param notices by their paths
 * @param files by their paths from the site's root; without the manifest itself
 */
public record Manifest(Origin origin, SortedMap<String, Entry> notices, SortedMap<String, Publication.Entry> files) {

    /** Where it stands in a site. */
    public static final String FILE = "manifest.json";

    /** The version of the format; a reader refuses every other. */
    public static final int FORMAT = 1;

    public Manifest {
        Objects.requireNonNull(origin);
        notices = Collections.unmodifiableSortedMap(new TreeMap<>(notices));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A notice as it was published.
     *
     * @param path {@code son-duong/2023/09/187-tb-ubnd}
     * @param number as printed; empty when the paper has none
     * @param key type, issuer and year, with which a number is unique
     * @param withdrawn whether its page says that it was withdrawn
     * @param source SHA-256 of its file in canonical form
     * @param aliases the files at which its old addresses are answered
     */
    public record Entry(
            String path,
            String title,
            Optional<String> number,
            String key,
            boolean withdrawn,
            String source,
            List<String> aliases) {

        public Entry {
            Objects.requireNonNull(path);
            Objects.requireNonNull(title);
            Objects.requireNonNull(number);
            Objects.requireNonNull(key);
            Objects.requireNonNull(source);
            aliases = List.copyOf(aliases);
        }

        static Entry of(Notice notice) {
            Notice.Paper paper = notice.paper();
            return new Entry(
                    notice.path().toString(),
                    paper.title(),
                    paper.number().map(n -> n.text()),
                    String.join(
                            "/",
                            paper.type().slug(),
                            Integer.toString(paper.date().year()),
                            paper.issuer()),
                    notice.isWithdrawn(),
                    notice.source().hash(),
                    notice.publication().aliases().stream()
                            .map(Aliases::file)
                            .sorted()
                            .toList());
        }

        /** The file of its page. */
        String address() {
            return path + ".html";
        }
    }

    /** The record of a portal with these files, in the order of their paths. */
    public static OutputFile file(Origin origin, Portal portal, List<Publication.Entry.At> files) {
        return file(origin, entries(portal).values(), files);
    }

    static SortedMap<String, Entry> entries(Portal portal) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (Notice notice : portal.notices()) {
            if (!notice.isDraft()) {
                entries.put(notice.path().toString(), Entry.of(notice));
            }
        }
        return entries;
    }

    /** As it stands in the site: a line for each notice and each file, so that two records compare line by line. */
    static OutputFile file(Origin origin, Collection<Entry> notices, List<Publication.Entry.At> files) {
        JsonWriter json = begin(origin);
        notices.forEach(entry -> write(entry, json.line()));
        json.end().array("files");
        files.forEach(file -> write(file.path(), file.entry(), json.line()));
        return new OutputFile(FILE, json.end().end().bytes());
    }

    /** A record up to its first notice. */
    static JsonWriter begin(Origin origin) {
        return JsonWriter.ofFile()
                .object()
                .field("format", FORMAT)
                .field("generator", origin.generator())
                .field("commit", origin.commit())
                .array("notices");
    }

    static void write(Entry entry, JsonWriter json) {
        json.object()
                .field("path", entry.path)
                .field("address", entry.address())
                .field("title", entry.title)
                .field("number", entry.number)
                .field("key", entry.key)
                .field("status", entry.withdrawn ? "withdrawn" : "published")
                .field("source", entry.source)
                .field("aliases", entry.aliases)
                .end();
    }

    static void write(String path, Publication.Entry entry, JsonWriter json) {
        json.object()
                .field("path", path)
                .field("size", entry.size())
                .field("sha256", entry.sha256())
                .end();
    }
}
