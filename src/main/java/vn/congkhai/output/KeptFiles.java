package vn.congkhai.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that stay for some publications after they ceased to belong: a page that a reader opened before still asks for
 * the pieces of the search index it knows. How long each has stayed is remembered beside the site, out of readers' sight.
 */
final class KeptFiles {

    /** How many publications a file outlives its last one. */
    static final int PUBLICATIONS = 2;

    private static final String FOLDER = "search/";
    /** Scripts and the manifest have no name of their content: they go at once. */
    private static final String PIECE = ".bin";

    private final Path state;
    private final Map<String, Integer> left;

    private KeptFiles(Path state, Map<String, Integer> left) {
        this.state = state;
        this.left = left;
    }

    /**
     * Makes sure that something can be remembered in a file: whoever publishes asks before. A link there is no hindrance, it is
     * replaced.
     *
     * @throws IOException when a folder stands there
     */
    static void check(Path state) throws IOException {
        if (Files.isDirectory(state, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(state.toString(), null, "Is a directory");
        }
    }

    /** What is remembered in a file; nothing when it is not there or cannot be understood. */
    static KeptFiles read(Path state) throws IOException {
        Map<String, Integer> left = new HashMap<>();
        if (Files.isRegularFile(state)) {
            // a damaged file must not hold up a publication: bytes that are no text are part of a name that nothing has
            String text = new String(Files.readAllBytes(state), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                int count = line.length() > 2 && line.charAt(1) == ' ' ? line.charAt(0) - '0' : -1;
                if (count >= 0 && count <= PUBLICATIONS) {
                    left.put(line.substring(2), count);
                }
            }
        }
        return new KeptFiles(state, left);
    }

    /** Removes files of a site that no longer belong, but for those that stay once more; says which are gone. */
    List<String> removeOthers(List<String> old, Path root) throws IOException {
        List<String> stayed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String path : old) {
            if (stays(path)) {
                stayed.add(path);
            } else {
                FileTrees.deleteWithFolders(root.resolve(path), root);
                removed.add(path);
            }
        }
        remember(stayed);
        return removed;
    }

    private boolean stays(String path) {
        return path.startsWith(FOLDER) && path.endsWith(PIECE) && left.getOrDefault(path, PUBLICATIONS) > 0;
    }

    /** Remembers that these files stayed for one publication more. */
    private void remember(Collection<String> stayed) throws IOException {
        Map<String, Integer> next = new TreeMap<>();
        stayed.forEach(path -> next.put(path, left.getOrDefault(path, PUBLICATIONS) - 1));
        StringBuilder text = new StringBuilder();
        next.forEach(
                (path, count) -> text.append(count).append(' ').append(path).append('\n'));
        if (Files.isSymbolicLink(state)) {
            Files.delete(state);
        }
        Files.writeString(state, text, StandardCharsets.UTF_8);
    }
}
