package vn.congkhai.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.output.Publication;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Reads manifests: of this format alone, and only as large as a portal's can be. */
public final class ManifestReader {

    /** The largest manifest that is read, in bytes: some two million files. */
    public static final int LARGEST = 256 << 20;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ManifestReader() {}

    /**
     * A manifest from a file, or from the folder of a site.
     *
     * @throws IOException when there is none, or it cannot be read
     */
    public static Optional<Manifest> read(Path fileOrSite, Consumer<Problem> problems) throws IOException {
        Path file = Files.isDirectory(fileOrSite) ? fileOrSite.resolve(Manifest.FILE) : fileOrSite;
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1), file.toString(), problems);
        }
    }

    /** A manifest from its bytes, or why they are none. */
    static Optional<Manifest> read(byte[] bytes, String name, Consumer<Problem> problems) {
        try {
            if (bytes.length > LARGEST) {
                throw new JsonReader.Malformed("over " + LARGEST + " bytes");
            }
            return Optional.of(manifest(JsonReader.read(bytes)));
        } catch (JsonReader.Malformed e) {
            problems.accept(new Problem(Fault.MANIFEST_UNREADABLE, Place.wholeFile(name), e.getMessage()));
            return Optional.empty();
        }
    }

    private static Manifest manifest(Object read) throws JsonReader.Malformed {
        Map<?, ?> object = object(read);
        long format = JsonReader.get(object, "format", Long.class).orElse(-1L);
        if (format != Manifest.FORMAT) {
            throw new JsonReader.Malformed("format " + format + ", not " + Manifest.FORMAT);
        }
        Optional<String> commit = JsonReader.get(object, "commit", String.class).filter(Origin::isCommit);
        SortedMap<String, Manifest.Entry> notices = new TreeMap<>();
        for (Object value : list(object, "notices")) {
            Manifest.Entry entry = entry(object(value));
            put(notices, entry.path(), entry);
        }
        SortedMap<String, Publication.Entry> files = new TreeMap<>();
        for (Object value : list(object, "files")) {
            Map<?, ?> file = object(value);
            put(files, path(file), file(file));
        }
        return new Manifest(new Origin(text(object, "generator"), commit), notices, files);
    }

    private static Manifest.Entry entry(Map<?, ?> entry) throws JsonReader.Malformed {
        List<String> aliases = listIn(entry, "aliases").orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
        String path = path(entry);
        if (NoticePath.parse(path).isEmpty()) {
            // it stands in commands that a mend offers
            throw new JsonReader.Malformed("not a path of a notice: " + path);
        }
        return new Manifest.Entry(
                path,
                text(entry, "title"),
                JsonReader.get(entry, "number", String.class),
                text(entry, "key"),
                text(entry, "status").equals("withdrawn"),
                hash(entry, "source"),
                aliases);
    }

    /** Of two lines for one path, nobody could tell which a site was compared with. */
    private static <T> void put(SortedMap<String, T> all, String path, T value) throws JsonReader.Malformed {
        if (all.put(path, value) != null) {
            throw new JsonReader.Malformed("the path twice: " + path);
        }
    }

    private static Publication.Entry file(Map<?, ?> file) throws JsonReader.Malformed {
        long size = JsonReader.get(file, "size", Long.class).orElse(-1L);
        if (size < 0) {
            throw new JsonReader.Malformed("a file without size: " + path(file));
        }
        return new Publication.Entry(size, hash(file, "sha256"));
    }

    /** A path within a site, and never out of it: what is verified is only what stands there. */
    private static String path(Map<?, ?> of) throws JsonReader.Malformed {
        String path = text(of, "path");
        boolean inside = !path.isEmpty()
                && !path.startsWith("/")
                && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
        for (String part : path.split("/", -1)) {
            inside &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        if (!inside) {
            throw new JsonReader.Malformed("not a path of a site: " + path);
        }
        return path;
    }

    private static String hash(Map<?, ?> of, String name) throws JsonReader.Malformed {
        String hash = text(of, name);
        if (!HASH.matcher(hash).matches()) {
            throw new JsonReader.Malformed("not a SHA-256: " + hash);
        }
        return hash;
    }

    private static String text(Map<?, ?> of, String name) throws JsonReader.Malformed {
        return JsonReader.get(of, name, String.class).orElseThrow(() -> new JsonReader.Malformed("no text " + name));
    }

    private static Map<?, ?> object(Object value) throws JsonReader.Malformed {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new JsonReader.Malformed("no object");
    }

    private static List<?> list(Map<?, ?> of, String name) throws JsonReader.Malformed {
        return listIn(of, name).orElseThrow(() -> new JsonReader.Malformed("no list " + name));
    }

    private static Optional<List<?>> listIn(Map<?, ?> of, String name) throws JsonReader.Malformed {
        return JsonReader.get(of, name, List.class).<List<?>>map(list -> list);
    }
}
