package vn.congkhai.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.output.OutputFile;

/**
 * The lists of the build before, where no more than texts are others now: of a text nothing stands in a list but its hash, which is
 * as long as the one it replaces.
 *
 * @param files what the build before left
 * @param texts those that are others
 */
public record ListsBefore(Files files, List<Text> texts) {

    private static final String HASH = "\"" + Field.SOURCE_SHA256.label() + "\":\"";

    public ListsBefore {
        texts = List.copyOf(texts);
    }

    /**
     * The files of the build before, by their paths from the site's root, each time in an array of its own; empty for one that is not
     * there as it was.
     */
    @FunctionalInterface
    public interface Files {
        Optional<byte[]> read(String path) throws IOException;
    }

    /**
     * A text that is another.
     *
     * @param before the hash that it had
     * @param now the hash that it has
     */
    public record Text(NoticePath notice, String before, String now) {}

    /** A list as it is now; nothing where it must be made anew. */
    Optional<OutputFile> revised(String path) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return files.read(path).filter(this::isRevised).map(list -> new OutputFile(path, list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts new hashes where the old ones stand. */
    private boolean isRevised(byte[] list) {
        // nothing is looked for that takes more than a byte a letter, so that places are places of bytes
        String bytes = new String(list, StandardCharsets.ISO_8859_1);
        boolean revised = false;
        for (Text text : texts) {
            int entry = bytes.indexOf("\n{\"" + Field.PATH.label() + "\":\"" + text.notice + "\",");
            if (entry < 0) {
                // of another year
                continue;
            }
            int end = bytes.indexOf('\n', entry + 1);
            int hash = bytes.indexOf(HASH + text.before + "\"", entry);
            if (hash < 0 || end >= 0 && hash > end || text.before.length() != text.now.length()) {
                return false;
            }
            byte[] now = text.now.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(now, 0, list, hash + HASH.length(), now.length);
            revised = true;
        }
        return revised;
    }
}
