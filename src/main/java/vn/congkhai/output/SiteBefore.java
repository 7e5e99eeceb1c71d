package vn.congkhai.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import vn.congkhai.hash.Sha256;

/**
 * The files that the publication before left: what is known of them, against what stands there now. Whatever somebody
 * else changed since does not count as left.
 */
final class SiteBefore {

    private final Path root;
    private final Map<String, Listing.Existing> existing;
    private final Map<String, SiteFile> known;
    private final Map<SiteFile.Family, List<String>> families = new EnumMap<>(SiteFile.Family.class);

    SiteBefore(Path root, Map<String, Listing.Existing> existing, Map<String, SiteFile> known) {
        this.root = root;
        this.existing = existing;
        this.known = known;
    }

    /** What is known of a file, whatever became of it. */
    Optional<SiteFile> known(String path) {
        return Optional.ofNullable(known.get(path));
    }

    void forEach(BiConsumer<String, SiteFile> use) {
        known.forEach(use);
    }

    /** The paths of a family. Any thread. */
    synchronized Collection<String> paths(SiteFile.Family family) {
        if (families.isEmpty()) {
            for (SiteFile.Family each : SiteFile.Family.values()) {
                families.put(each, new ArrayList<>());
            }
            known.forEach((path, file) -> families.get(file.family()).add(path));
        }
        return families.get(family);
    }

    /**
     * A file that was left and nobody changed since, with the time it has now: the same bytes may have another.
     *
     * @param wanted whether it is of use if it was not changed
     */
    Optional<SiteFile> unchanged(String path, Predicate<SiteFile> wanted) throws IOException {
        SiteFile before = known.get(path);
        Listing.Existing now = existing.get(path);
        if (before == null || now == null || now.size() != before.size() || !wanted.test(before)) {
            return Optional.empty();
        }
        // a copy of the folder, or one that came out of an archive, has other times and the same bytes
        boolean same = now.modified() == before.modified()
                || Sha256.hex(root.resolve(path)).equals(before.sha256());
        return same ? Optional.of(before.at(now.modified())) : Optional.empty();
    }

    /** The bytes of a file that was left and nobody changed since. */
    Optional<byte[]> bytes(String path) throws IOException {
        return unchanged(path, any -> true).isPresent()
                ? Optional.of(Files.readAllBytes(root.resolve(path)))
                : Optional.empty();
    }

    /** The record that was left, by size and time alone: of its own hash nobody has need. */
    Optional<byte[]> manifest() throws IOException {
        for (String path : paths(SiteFile.Family.MANIFEST)) {
            SiteFile before = known.get(path);
            Listing.Existing now = existing.get(path);
            if (now != null && now.size() == before.size() && now.modified() == before.modified()) {
                return Optional.of(Files.readAllBytes(root.resolve(path)));
            }
        }
        return Optional.empty();
    }

    /** Whether a file stands at a path, whoever put it there. */
    boolean stands(String path) {
        Listing.Existing now = existing.get(path);
        return now != null && now.size() >= 0;
    }

    /** Whether a file stands there with these bytes. */
    boolean stands(OutputFile file, SiteFile taken) throws IOException {
        Listing.Existing now = existing.get(file.path());
        if (now == null || now.size() != taken.size()) {
            return false;
        }
        SiteFile before = known.get(file.path());
        return before != null && now.modified() == before.modified()
                ? before.sha256().equals(taken.sha256())
                : Arrays.equals(Files.readAllBytes(root.resolve(file.path())), file.bytes());
    }
}
