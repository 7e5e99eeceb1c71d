package vn.congkhai.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.notice.FrontMatterWriter;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.source.NewFiles;

/**
 * A new notice on its way into the content folder, and the signed paper that comes with it: both are written, or neither.
 *
 * @param original is copied beside it, under its name
 */
record DraftFile(NoticePath path, Map<Key, String> values, Optional<Original> original) {

    /** The order of the keys in the file. */
    private static final List<Key> WRITTEN = List.of(
            Key.TITLE,
            Key.TYPE,
            Key.NUMBER,
            Key.DISTRICT,
            Key.DATE,
            Key.SIGNER,
            Key.SIGNER_TITLE,
            Key.SIGNER_AUTHORITY,
            Key.MEETING_DATE,
            Key.CHAIR,
            Key.PLACE,
            Key.RECIPIENTS,
            Key.STATUS);

    /** What stands at the notice's own name already: its text and its data. */
    private static final Set<String> OWN = Set.of(".md", ".json");

    DraftFile {
        values = Map.copyOf(values);
    }

    /** The file of the notice, from the content folder. */
    String file() {
        return path + ".md";
    }

    /** The file of the signed paper, from the content folder. */
    Optional<String> attachment() {
        return original.map(o -> path + o.ending());
    }

    /** What has the name of the signed paper already, so that it cannot be put there. */
    Optional<String> taken(Path content) {
        return attachment()
                .filter(name -> OWN.contains(original.orElseThrow().ending()) || Files.exists(content.resolve(name)));
    }

    /** The keys with their values, and no text. */
    static String text(Map<Key, String> values) {
        return fill(new FrontMatterWriter(), values).withText("");
    }

    /**
     * Writes it as a draft. The signed paper comes first: a notice never names a file that is not there.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    void write(Path content, String comment) throws IOException {
        NewFiles files = new NewFiles(content);
        attachment().ifPresent(name -> files.add(content.resolve(name), original.orElseThrow()::copyTo));
        byte[] notice = text(comment).getBytes(StandardCharsets.UTF_8);
        files.add(content.resolve(file()), out -> out.write(notice)).write();
    }

    /** What the file of the notice holds. */
    String text(String comment) {
        Map<Key, String> draft = new EnumMap<>(values);
        draft.put(Key.STATUS, "draft");
        FrontMatterWriter head = fill(new FrontMatterWriter().comment(comment), draft);
        attachment()
                .ifPresent(name -> head.attachment(
                        name.substring(name.lastIndexOf('/') + 1),
                        original.orElseThrow().title()));
        return head.withText("");
    }

    private static FrontMatterWriter fill(FrontMatterWriter head, Map<Key, String> values) {
        for (Key key : WRITTEN) {
            String value = values.getOrDefault(key, "");
            if (key == Key.RECIPIENTS && !value.isBlank()) {
                head.list(key, Suggestions.list(value));
            } else if (values.containsKey(key)) {
                head.value(key, value);
            }
        }
        return head;
    }
}
