package vn.congkhai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congkhai.search.ShardEncoder.Entry;
import vn.congkhai.search.ShardEncoder.Extent;

/** Changes the terms of shards; the other terms of a shard are written again as they were. For one thread at a time. */
final class PackRevision {
    private final ShardLayout layout;
    private final Packed packer;
    private final Lexicon lexicon;
    private final ShardEncoder encoder = new ShardEncoder();
    private byte[] shard = new byte[0];
    private byte[] details = new byte[0];

    PackRevision(ShardLayout layout, Packed packer, Lexicon lexicon) {
        this.layout = layout;
        this.packer = packer;
        this.lexicon = lexicon;
    }

    /** Makes of a shard and of the details beside it those in which the terms are changed. */
    void apply(byte[] before, byte[] detailsBefore, Map<String, TermChange> changes) throws IOException {
        Map<String, Entry> entries = decode(before);
        boolean common = changes.keySet().stream().anyMatch(term -> isApart(entries.get(term)));
        Map<String, Entry> apart = common || mayBecomeCommon(entries, changes) ? decode(detailsBefore) : Map.of();
        Map<String, Entry> apartNow = new TreeMap<>(apart);
        changes.forEach((term, change) -> {
            Optional<Postings> known = Optional.ofNullable(apart.getOrDefault(term, entries.get(term)))
                    .map(Entry::postings);
            entries.remove(term);
            apartNow.remove(term);
            Postings changed = changed(term, known, change);
            lexicon.set(term, changed.docs().length);
            if (changed.docs().length > 0) {
                int own = layout.shard(change.hash());
                layout.place(changed, change.hash(), (s, entry) -> (s == own ? entries : apartNow).put(term, entry));
            }
        });
        shard = encode(entries);
        details = apart.isEmpty() && apartNow.isEmpty() ? detailsBefore : encode(apartNow);
    }

    byte[] shard() {
        return shard;
    }

    byte[] details() {
        return details;
    }

    private static boolean isApart(@org.jspecify.annotations.Nullable Entry entry) {
        return entry != null && entry.extent() != Extent.DETAILS;
    }

    private boolean mayBecomeCommon(Map<String, Entry> entries, Map<String, TermChange> changes) {
        return changes.entrySet().stream().anyMatch(change -> {
            Entry known = entries.get(change.getKey());
            int count = known == null ? 0 : known.postings().docs().length;
            return layout.isCommon(count + change.getValue().notices().size());
        });
    }

    private static Map<String, Entry> decode(byte[] packed) throws IOException {
        return packed.length == 0 ? new TreeMap<>() : ShardDecoder.decode(Packed.unpack(packed));
    }

    private byte[] encode(Map<String, Entry> entries) {
        return entries.isEmpty() ? new byte[0] : encoder.encode(entries.values(), packer);
    }

    /** The postings as they are when the notices of the change say what they say now. */
    private static Postings changed(String term, Optional<Postings> known, TermChange change) {
        List<String> names = new ArrayList<>(known.map(Postings::variants).orElse(List.of()));
        if (names.size() == Postings.NAMED_VARIANTS) {
            // which of the unnamed ways a notice has is not known any more
            throw new java.io.UncheckedIOException(new IOException("too many ways of writing " + term));
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        change.variants().forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        names = List.copyOf(numbers.keySet());
        int oldSize = known.map(p -> p.docs().length).orElse(0);
        Postings.Collector collector = new Postings.Collector(
                term, Math.max(1, names.size()) * (oldSize + change.notices().size()));
        int next = 0;
        for (Map.Entry<Integer, Optional<NoticePosting>> notice :
                change.notices().entrySet()) {
            while (next < oldSize && known.orElseThrow().docs()[next] < notice.getKey()) {
                copy(known.orElseThrow(), next++, collector);
            }
            if (next < oldSize && known.orElseThrow().docs()[next] == notice.getKey()) {
                next++;
            }
            notice.getValue().ifPresent(posting -> {
                int left = posting.frequency();
                for (String variant : posting.variants()) {
                    collector.add(notice.getKey(), numbers.getOrDefault(variant, 0), posting.places(), left);
                    left = 0;
                }
            });
        }
        while (next < oldSize) {
            copy(known.orElseThrow(), next++, collector);
        }
        List<String> all = names;
        return collector.postings(all::get);
    }

    private static void copy(Postings from, int at, Postings.Collector into) {
        int frequency = from.frequencies()[at] & 0xff;
        for (int bits = from.written()[at]; bits != 0; bits &= bits - 1) {
            into.add(from.docs()[at], Integer.numberOfTrailingZeros(bits), from.places()[at], frequency);
            frequency = 0;
        }
    }
}
