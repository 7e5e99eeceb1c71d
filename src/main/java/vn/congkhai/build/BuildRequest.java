package vn.congkhai.build;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.cache.BuildCache;

/**
 * What to build, and with what.
 *
 * @param root the project's folder
 * @param output where the site goes; nothing to only check
 * @param clock tells what is a draft until later, and which bodies are closed
 * @param strict whether warnings weigh as errors
 * @param threads how many threads work; at least 1
 * @param drafts whether drafts and what is to be published later are built as well, marked; only staff may see that
 * @param cache what was remembered of the build before
 */
public record BuildRequest(
        Path root, Optional<Path> output, Clock clock, boolean strict, int threads, boolean drafts, BuildCache cache) {

    public BuildRequest {
        Objects.requireNonNull(root);
        Objects.requireNonNull(output);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(cache);
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** What readers get: without drafts, and with nothing remembered. */
    public BuildRequest(Path root, Optional<Path> output, Clock clock, boolean strict, int threads) {
        this(root, output, clock, strict, threads, false, BuildCache.inMemory());
    }
}
