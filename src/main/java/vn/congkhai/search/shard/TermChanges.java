package vn.congkhai.search.shard;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.congkhai.search.term.NoticePosting;

/** What notices no longer say or say now, by the shards that this changes. */
public final class TermChanges {
    private final ShardLayout layout;
    private final Map<Integer, Map<String, TermChange>> shards = new TreeMap<>();

    /** Nothing has changed yet. */
    public TermChanges(ShardLayout layout) {
        this.layout = layout;
    }

    /** Adds what differs between the terms a notice had and those it has; none where it was not there. */
    public void add(int notice, Map<String, NoticePosting> old, Map<String, NoticePosting> now) {
        Set<String> terms = new HashSet<>(old.keySet());
        terms.addAll(now.keySet());
        for (String term : terms) {
            Optional<NoticePosting> before = Optional.ofNullable(old.get(term));
            Optional<NoticePosting> after = Optional.ofNullable(now.get(term));
            if (!before.equals(after)) {
                int hash = after.or(() -> before).orElseThrow().hash();
                shards.computeIfAbsent(layout.shard(hash), s -> new TreeMap<>())
                        .computeIfAbsent(term, t -> new TermChange(new TreeMap<>()))
                        .notices()
                        .put(notice, after);
            }
        }
    }

    /** The changes of each term of a shard that changes. */
    Map<Integer, Map<String, TermChange>> byShard() {
        return shards;
    }
}
