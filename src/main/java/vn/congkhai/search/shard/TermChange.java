package vn.congkhai.search.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.congkhai.search.term.NoticePosting;

/**
 * How a term's postings change: for each notice what it says of the term now, or nothing.
 *
 * @param notices ascending by number
 */
record TermChange(TreeMap<Integer, Optional<NoticePosting>> notices) {

    /** The ways of writing of all notices that this touches. */
    List<String> variants() {
        List<String> all = new ArrayList<>();
        notices.values().forEach(posting -> posting.ifPresent(p -> all.addAll(p.variants())));
        return all;
    }
}
