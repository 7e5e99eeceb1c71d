package vn.congkhai.build;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.manifest.Manifest;
import vn.congkhai.manifest.Origin;

/**
 * What to build, and with what.
 *
 * @param root the project's folder
 * @param output where the site goes; nothing to only check
 * @param clock tells what is a draft until later, and which bodies are closed
 * @param strict whether warnings weigh as errors
 * @param threads how many threads read, check and render, at least 1; folders are listed and the search index is merged by as many as
 *     the machine has cores
 * @param drafts whether drafts and what is to be published later are built as well, marked; only staff may see that
 * @param cache what was remembered of the build before
 * @param record what the site's manifest tells of its origin, and what was published before
 */
public record BuildRequest(
        Path root,
        Optional<Path> output,
        Clock clock,
        boolean strict,
        int threads,
        boolean drafts,
        BuildCache cache,
        Record record) {

    /**
     * What ties a publication to the content and to the publication before.
     *
     * @param origin what the manifest says the site was built by and from
     * @param before the manifest of what was published, of which nothing may vanish in silence
     */
    public record Record(Origin origin, Optional<Manifest> before) {

        /** Nothing is known. */
        static final Record NONE = new Record(Origin.UNKNOWN, Optional.empty());

        public Record {
            Objects.requireNonNull(origin);
            Objects.requireNonNull(before);
        }
    }

    public BuildRequest {
        Objects.requireNonNull(root);
        Objects.requireNonNull(output);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(record);
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** Without a record of what was before. */
    public BuildRequest(
            Path root,
            Optional<Path> output,
            Clock clock,
            boolean strict,
            int threads,
            boolean drafts,
            BuildCache cache) {
        this(root, output, clock, strict, threads, drafts, cache, Record.NONE);
    }

    /** What readers get: without drafts, and with nothing remembered. */
    public BuildRequest(Path root, Optional<Path> output, Clock clock, boolean strict, int threads) {
        this(root, output, clock, strict, threads, false, BuildCache.inMemory());
    }

    /** The same with a record. */
    public BuildRequest with(Record other) {
        return new BuildRequest(root, output, clock, strict, threads, drafts, cache, other);
    }
}
