package vn.congkhai.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
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

    /** What is remembered in a file; nothing when it is not there or cannot be understood. */
    static KeptFiles read(Path state) throws IOException {
        Map<String, Integer> left = new HashMap<>();
        if (Files.isRegularFile(state)) {
            for (String line : Files.readAllLines(state, StandardCharsets.UTF_8)) {
                if (line.matches("\\d .+")) {
                    left.put(line.substring(2), line.charAt(0) - '0');
                }
            }
        }
        return new KeptFiles(state, left);
    }

    /** Whether a file that no longer belongs stays once more. */
    boolean stays(String path) {
        return path.startsWith(FOLDER) && path.endsWith(PIECE) && left.getOrDefault(path, PUBLICATIONS) > 0;
    }

    /** Remembers that these files stayed for one publication more. */
    void remember(Collection<String> stayed) throws IOException {
        Map<String, Integer> next = new TreeMap<>();
        stayed.forEach(path -> next.put(path, left.getOrDefault(path, PUBLICATIONS) - 1));
        StringBuilder text = new StringBuilder();
        next.forEach(
                (path, count) -> text.append(count).append(' ').append(path).append('\n'));
        Files.writeString(state, text, StandardCharsets.UTF_8);
    }
}
