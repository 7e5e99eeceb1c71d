package vn.congkhai.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Publication;

/**
 * Writes a record as the one before with other lines: of tens of thousands a handful change. Lines stand in the order of
 * their paths, so that each is found by halves.
 */
public final class ManifestRevision {

    private static final byte[] FILES = "],\"files\":[\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BETWEEN = ",\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "]}\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PATH = "{\"path\":\"".getBytes(StandardCharsets.UTF_8);

    /** What follows the path in the line of a notice. */
    private static final byte[] ADDRESS = "\",\"address\"".getBytes(StandardCharsets.UTF_8);

    private final byte[] before;
    private final ByteArrayOutputStream out;
    private boolean plain = true;

    private ManifestRevision(byte[] before) {
        this.before = before;
        this.out = new ByteArrayOutputStream(before.length + (1 << 16));
    }

    /**
     * The record that differs from one that {@link Manifest#file} wrote.
     *
     * @param notices those that changed or came by their paths, and nothing for those that went
     * @param files the same of files
     * @return nothing when it must be written as a whole
     */
    public static Optional<OutputFile> of(
            byte[] before,
            Origin origin,
            Map<String, Optional<Notice>> notices,
            SortedMap<String, Optional<Publication.Entry>> files) {
        SortedMap<String, Optional<byte[]>> noticeLines = new TreeMap<>();
        notices.forEach((path, notice) ->
                noticeLines.put(path, notice.map(n -> line(Manifest.Entry.of(n), Manifest::write))));
        SortedMap<String, Optional<byte[]>> fileLines = new TreeMap<>();
        files.forEach((path, file) ->
                fileLines.put(path, file.map(f -> line(f, (entry, json) -> Manifest.write(path, entry, json)))));
        return new ManifestRevision(before).revise(origin, noticeLines, fileLines);
    }

    private static <T> byte[] line(T entry, BiConsumer<T, JsonWriter> write) {
        JsonWriter json = JsonWriter.ofFile();
        write.accept(entry, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<OutputFile> revise(
            Origin origin, SortedMap<String, Optional<byte[]>> notices, SortedMap<String, Optional<byte[]>> files) {
        int start = lineAfter(0);
        int end = before.length - END.length;
        if (start >= end || !isAt(start, PATH) || !isAt(end, END)) {
            return Optional.empty();
        }
        int middle = firstFile(start, end);
        int noticesEnd = middle - FILES.length;
        if (middle >= end || noticesEnd <= start || !isAt(noticesEnd, FILES)) {
            return Optional.empty();
        }
        // what ends both lists of an empty record is what an element of either would follow
        byte[] empty = Manifest.begin(origin).end().array("files").end().end().bytes();
        out.write(empty, 0, empty.length - FILES.length + 1 - END.length);
        boolean hasNotices = splice(start, noticesEnd, notices);
        out.write(FILES, 0, FILES.length - 1);
        boolean hasFiles = splice(middle, end, files);
        out.writeBytes(END);
        return hasNotices && hasFiles && plain
                ? Optional.of(new OutputFile(Manifest.FILE, out.toByteArray()))
                : Optional.empty();
    }

    /** Writes the lines of a list, some in the place of others; the last of them ends right before {@code end}. */
    private boolean splice(int start, int end, SortedMap<String, Optional<byte[]>> changed) {
        boolean any = false;
        int done = start;
        for (Map.Entry<String, Optional<byte[]>> change : changed.entrySet()) {
            int at = find(change.getKey(), done, end);
            if (at > done) {
                any = begin(any);
                out.write(before, done, (at == end ? end : at - BETWEEN.length) - done);
            }
            if (change.getValue().isPresent()) {
                any = begin(any);
                out.writeBytes(change.getValue().get());
            }
            boolean replaced = at < end && path(at).equals(change.getKey());
            done = replaced ? Math.min(end, lineAfter(at)) : at;
        }
        if (done < end) {
            any = begin(any);
            out.write(before, done, end - done);
        }
        return any;
    }

    private boolean begin(boolean any) {
        out.write(BETWEEN, any ? 0 : 1, any ? 2 : 1);
        return true;
    }

    /** Where the first line starts, from some line on, whose path is not before the given one. */
    private int find(String path, int from, int end) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = lineOf(low + (high - low) / 2, low);
            if (path(middle).compareTo(path) < 0) {
                low = Math.min(end, lineAfter(middle));
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstFile(int start, int end) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = lineOf(low + (high - low) / 2, low);
            if (isAt(pathEnd(middle), ADDRESS)) {
                low = lineAfter(middle);
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The start of the line that a place is in. */
    private int lineOf(int place, int first) {
        int at = place;
        while (at > first && before[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int lineAfter(int place) {
        int at = place;
        while (at < before.length && before[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private String path(int line) {
        int start = line + PATH.length;
        String path = new String(before, start, pathEnd(line) - start, StandardCharsets.UTF_8);
        // what is escaped is not in its order as it stands
        plain &= path.indexOf('\\') < 0;
        return path;
    }

    private int pathEnd(int line) {
        int at = line + PATH.length;
        while (before[at] != '"') {
            at++;
        }
        return at;
    }

    private boolean isAt(int place, byte[] text) {
        if (place < 0 || place + text.length > before.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (before[place + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
