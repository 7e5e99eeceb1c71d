package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congkhai.advice.AdviceMemory;
import vn.congkhai.build.Program;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.output.Print;
import vn.congkhai.problem.Problem;

/** What checks pointed out, kept for later ones. */
final class KeptAdvice {

    private final BuildCache cache;
    private final Map<String, List<Problem>> before;
    private final AdviceMemory memory;

    private KeptAdvice(BuildCache cache, Map<String, List<Problem>> before) {
        this.cache = cache;
        this.before = before;
        this.memory = new AdviceMemory(before);
    }

    /** As it stands in the folder: by what it follows from, and by whom it was found. */
    record Advised(Print basis, Map<String, List<Problem>> byNotice) {}

    /**
     * What is kept in a folder.
     *
     * @throws IOException when the folder cannot be written to
     */
    static KeptAdvice in(Optional<Path> folder) throws IOException {
        BuildCache cache = folder.map(BuildCache::in).orElseGet(BuildCache::inMemory);
        cache.checkWritable(Advised.class);
        return new KeptAdvice(
                cache,
                cache.kept(Advised.class)
                        .filter(advised -> advised.basis.equals(Program.print()))
                        .map(Advised::byNotice)
                        .orElse(Map.of()));
    }

    /** What a check asks first, and tells what it found. */
    AdviceMemory memory() {
        return memory;
    }

    /**
     * Keeps what the check asked for, if it came to that.
     *
     * @param all whether it was of all notices, so that what was not asked for is no longer there
     * @throws IOException when the folder cannot be written to
     */
    void remember(boolean all) throws IOException {
        Map<String, List<Problem>> asked = memory.asked();
        Map<String, List<Problem>> now = new TreeMap<>(all ? Map.of() : before);
        now.putAll(asked);
        if (!asked.isEmpty() && !now.equals(before)) {
            cache.keep(new Advised(Program.print(), now));
        }
    }
}
