package vn.congkhai.cache;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.congkhai.notice.District;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFile;

/**
 * How what is remembered differs from what a file holds.
 *
 * @param of the file
 */
record Changes(
        long of,
        Print basis,
        LocalDateTime now,
        Optional<Print> heads,
        List<District> districts,
        Map<String, Memory.Source> sources,
        Set<String> sourcesGone,
        Map<String, SiteFile> files,
        Set<String> filesGone,
        Set<String> wide) {

    static Changes between(long of, Memory before, Memory now) {
        return new Changes(
                of,
                now.basis(),
                now.now(),
                now.heads(),
                now.districts(),
                changed(before.sources(), now.sources(), (a, b) -> false),
                gone(before.sources(), now.sources()),
                changed(before.files(), now.files(), SiteFile::equals),
                gone(before.files(), now.files()),
                now.wide());
    }

    private static <T> Map<String, T> changed(Map<String, T> before, Map<String, T> now, BiPredicate<T, T> same) {
        Map<String, T> changed = new HashMap<>();
        now.forEach((key, value) -> {
            // a text that did not change is the same object, and comparing those that are not takes its time
            T old = before.get(key);
            if (value != old && (old == null || !same.test(old, value))) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    private static Set<String> gone(Map<String, ?> before, Map<String, ?> now) {
        Set<String> gone = new HashSet<>();
        before.keySet().forEach(key -> {
            if (!now.containsKey(key)) {
                gone.add(key);
            }
        });
        return gone;
    }

    int size() {
        return sources.size() + sourcesGone.size() + files.size() + filesGone.size();
    }

    Memory appliedTo(Memory before) {
        return new Memory(
                basis,
                now,
                heads,
                districts,
                applied(before.sources(), sources, sourcesGone),
                applied(before.files(), files, filesGone),
                wide);
    }

    private static <T> Map<String, T> applied(Map<String, T> before, Map<String, T> changed, Set<String> gone) {
        Map<String, T> all = new HashMap<>(before);
        all.keySet().removeAll(gone);
        all.putAll(changed);
        return all;
    }
}
