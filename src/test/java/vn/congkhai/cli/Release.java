package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congkhai.BuiltSite;
import vn.congkhai.hash.Sha256;

/** A release of a portal, and what readers may find where one release is put over another. */
final class Release {

    private final Path folder;
    private final Map<String, String> hashes;
    private final Map<String, Set<String>> links = new HashMap<>();

    Release(Path folder) throws IOException {
        this.folder = folder;
        this.hashes = Sites.bytes(folder);
        BuiltSite built = new BuiltSite(folder, "/");
        for (String page : built.pages().keySet()) {
            links.put(
                    page,
                    built.links(page).stream()
                            .map(BuiltSite.Link::file)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    Path folder() {
        return folder;
    }

    Map<String, String> hashes() {
        return hashes;
    }

    /**
     * Whether a reader finds whole pages, living links and a search that opens, while {@code next} is put over
     * {@code before}. New pages that nothing leads to yet, because others are still missing, are not met by readers.
     */
    static void isReadable(Path site, Release before, Release next) throws IOException {
        Map<String, String> present = new TreeMap<>();
        for (String file : BuiltSite.files(site)) {
            String hash = Sha256.hex(Files.readAllBytes(site.resolve(file)));
            present.put(file, hash);
            boolean whole = hash.equals(before.hashes.get(file)) || hash.equals(next.hashes.get(file));
            assertThat(whole).as("%s is whole", file).isTrue();
        }
        assertThat(present).containsKey("index.html");
        for (Map.Entry<String, String> file : present.entrySet()) {
            boolean old = file.getValue().equals(before.hashes.get(file.getKey()));
            Set<String> targets = (old ? before : next).links.getOrDefault(file.getKey(), Set.of());
            boolean met =
                    before.hashes.containsKey(file.getKey()) || present.keySet().containsAll(next.hashes.keySet());
            if (met) {
                assertThat(present.keySet()).as("links of %s", file.getKey()).containsAll(targets);
            }
        }
        // whichever description of the index is there, every piece of that release is there
        Release described =
                present.get("search/manifest.json").equals(next.hashes.get("search/manifest.json")) ? next : before;
        assertThat(present.keySet())
                .as("pieces of the search index")
                .containsAll(described.hashes.keySet().stream()
                        .filter(f -> f.startsWith("search/"))
                        .toList());
    }

    /** Asserts that a folder is this release, but for pieces of the index that stay for pages opened before. */
    void isPublishedIn(Path site) throws IOException {
        assertThat(withoutOldPieces(Sites.bytes(site))).isEqualTo(hashes);
    }

    /** Whether a folder is neither of two releases, old pieces of the index left aside. */
    static boolean isBetween(Path site, Release one, Release other) throws IOException {
        Map<String, String> found = Sites.bytes(site);
        return !one.withoutOldPieces(found).equals(one.hashes)
                && !other.withoutOldPieces(found).equals(other.hashes);
    }

    private Map<String, String> withoutOldPieces(Map<String, String> found) {
        Map<String, String> own = new TreeMap<>(found);
        own.keySet().removeIf(f -> f.startsWith("search/") && f.endsWith(".bin") && !hashes.containsKey(f));
        return own;
    }
}
