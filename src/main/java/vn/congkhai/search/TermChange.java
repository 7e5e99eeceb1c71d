package vn.congkhai.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.congkhai.search.term.NoticePosting;

/**
 * How a term's postings change: for each notice what it says of the term now, or nothing.
 *
 * @param hash the term's
 * @param notices ascending by number
 */
record TermChange(int hash, TreeMap<Integer, Optional<NoticePosting>> notices) {

    /** Adds what differs between the terms a notice had and those it has, by shard. */
    static void collect(
            int notice,
            Map<String, NoticePosting> old,
            Map<String, NoticePosting> now,
            ShardLayout layout,
            Map<Integer, Map<String, TermChange>> shards) {
        Set<String> terms = new HashSet<>(old.keySet());
        terms.addAll(now.keySet());
        for (String term : terms) {
            Optional<NoticePosting> before = Optional.ofNullable(old.get(term));
            Optional<NoticePosting> after = Optional.ofNullable(now.get(term));
            if (!before.equals(after)) {
                int hash = after.or(() -> before).orElseThrow().hash();
                shards.computeIfAbsent(layout.shard(hash), s -> new TreeMap<>())
                        .computeIfAbsent(term, t -> new TermChange(hash, new TreeMap<>()))
                        .notices()
                        .put(notice, after);
            }
        }
    }

    /** The ways of writing of all notices that this touches. */
    List<String> variants() {
        List<String> all = new ArrayList<>();
        notices.values().forEach(posting -> posting.ifPresent(p -> all.addAll(p.variants())));
        return all;
    }
}
