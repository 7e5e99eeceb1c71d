package vn.congkhai.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.search.file.IndexPath;
import vn.congkhai.search.shard.NewestNotices;

/**
 * The one file of the index whose name stays: it says by which names the others go.
 *
 * @param directories the hashes of the directories' names, one after the other
 * @param docs the hash of the document table's name
 * @param words the hash of the word list's name
 * @param newest the hash of the name of the newest notices' directory; empty where there is none
 */
record Manifest(int notices, int bits, byte[] directories, String docs, String words, String newest) {
    /** Browsers refuse any other. */
    static final int FORMAT_VERSION = 5;

    static final String PATH = IndexPath.FOLDER + "manifest.json";

    private static final Pattern FORM =
            Pattern.compile("\\{\"version\":" + FORMAT_VERSION + ",\"notices\":(\\d{1,9}),\"bits\":(\\d{1,2}),"
                    + "\"directories\":\"([A-Za-z0-9+/=]*)\",\"docs\":\"([0-9a-f]{6})\",\"words\":\"([0-9a-f]{6})\","
                    + "\"newest\":\"([0-9a-f]{6}|)\"}\n");

    byte[] encode() {
        return JsonWriter.ofFile()
                .object()
                .field("version", FORMAT_VERSION)
                .field("notices", notices)
                .field("bits", bits)
                .field("directories", Base64.getEncoder().encodeToString(directories))
                .field("docs", docs)
                .field("words", words)
                .field("newest", newest)
                .end()
                .bytes();
    }

    static Manifest decode(byte[] file) throws IOException {
        Matcher m = FORM.matcher(new String(file, StandardCharsets.UTF_8));
        if (!m.matches()) {
            throw new IOException("not a manifest of this version");
        }
        try {
            return new Manifest(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Base64.getDecoder().decode(m.group(3)),
                    m.group(4),
                    m.group(5),
                    m.group(6));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a manifest", e);
        }
    }

    String docsPath() {
        return IndexPath.of("docs", docs);
    }

    String wordsPath() {
        return IndexPath.of("words", words);
    }

    String newestPath() {
        return IndexPath.of(NewestNotices.DIRECTORY, newest);
    }
}
