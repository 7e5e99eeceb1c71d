package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.search.shard.ShardEncoder.Entry;
import vn.congkhai.search.shard.ShardEncoder.Shard;
import vn.congkhai.search.term.NoticePosting;

/** Changes the terms of shards; the other terms of a shard are written again as they were. For one thread at a time. */
final class ShardRevision {
    private final Lexicon lexicon;
    private final ShardEncoder encoder;

    ShardRevision(ShardLayout layout, NameCode names, Lexicon lexicon) {
        this.lexicon = lexicon;
        encoder = new ShardEncoder(layout, names);
    }

    /** Makes of a shard the one in which the terms are changed. */
    Shard apply(Shard before, Map<String, TermChange> changes) throws IOException {
        Map<String, Entry> entries = ShardDecoder.decode(before);
        for (Map.Entry<String, TermChange> change : changes.entrySet()) {
            String term = change.getKey();
            Optional<Entry> entry = Optional.ofNullable(entries.remove(term));
            Optional<Postings> known = Optional.empty();
            if (entry.isPresent()) {
                known = Optional.of(entry.get().isWhole() ? entry.get().postings() : CommonTerm.join(entry.get()));
            }
            Postings changed = changed(term, known, change.getValue());
            lexicon.set(term, changed.docs().length);
            if (changed.docs().length > 0) {
                entries.put(term, Entry.whole(changed));
            }
        }
        return encoder.encode(entries.values());
    }

    /** The postings as they are when the notices of the change say what they say now. */
    private static Postings changed(String term, Optional<Postings> known, TermChange change) throws IOException {
        List<String> before = known.map(Postings::variants).orElse(List.of());
        if (before.size() == Postings.NAMED_VARIANTS) {
            // which of the unnamed ways a notice has is not known any more
            throw new IOException("too many ways of writing " + term);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        before.forEach(name -> numbers.put(name, numbers.size()));
        change.variants().forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        List<String> names = List.copyOf(numbers.keySet());
        int oldSize = known.map(p -> p.docs().length).orElse(0);
        TermRecords records = new TermRecords(oldSize + change.notices().size());
        int next = 0;
        for (Map.Entry<Integer, Optional<NoticePosting>> notice :
                change.notices().entrySet()) {
            while (next < oldSize && known.orElseThrow().docs()[next] < notice.getKey()) {
                copy(known.orElseThrow(), next++, records);
            }
            if (next < oldSize && known.orElseThrow().docs()[next] == notice.getKey()) {
                next++;
            }
            notice.getValue().ifPresent(posting -> {
                int left = posting.frequency();
                for (String variant : posting.variants()) {
                    records.add(notice.getKey(), numbers.getOrDefault(variant, 0), posting.places(), left);
                    left = 0;
                }
            });
        }
        while (next < oldSize) {
            copy(known.orElseThrow(), next++, records);
        }
        return records.postings(term, names::get);
    }

    private static void copy(Postings from, int at, TermRecords into) {
        int frequency = from.frequencies()[at] & 0xff;
        for (int bits = from.written()[at]; bits != 0; bits &= bits - 1) {
            into.add(from.docs()[at], Integer.numberOfTrailingZeros(bits), from.places()[at], frequency);
            frequency = 0;
        }
    }
}
