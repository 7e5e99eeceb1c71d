package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.bits.ByteReader;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.bits.Packed;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.file.IndexPath;
import vn.congkhai.search.term.NoticePosting;
import vn.congkhai.search.term.TermHash;

/**
 * The terms of the newest notices stand in a few small files of their own, so that one notice more leaves the shards of
 * all others alone. Which notices these are follows from how many there are: when they are as many as a generation, they join the
 * others.
 */
public final class NewestNotices {
    /** What the file is called that says where the others are, before its hash. */
    public static final String DIRECTORY = "newest";

    /** A portal with fewer notices has them all in its shards. */
    private static final int LEAST = 128;

    private static final int GENERATION = 16;
    private static final ShardLayout LAYOUT = new ShardLayout(10);

    /** Shards of a file. */
    private static final int PACK = 32;

    private static final int PACKS = LAYOUT.shards() / PACK;

    private final NavigableMap<Integer, Map<String, NoticePosting>> notices = new ConcurrentSkipListMap<>();

    /** The number of the first of them, where there are so many notices in all. */
    public static int first(int notices) {
        return notices < LEAST ? notices : notices / GENERATION * GENERATION;
    }

    /** The terms of a notice, as they are now. Any thread. */
    public void put(int number, Map<String, NoticePosting> terms) {
        notices.put(number, terms);
    }

    /**
     * The terms of a notice, which from now on stands among the others.
     *
     * @throws IOException when it was not among the newest
     */
    public Map<String, NoticePosting> remove(int number) throws IOException {
        return Optional.ofNullable(notices.remove(number))
                .orElseThrow(() -> new IOException("not among the newest: " + number));
    }

    /** Whether there are none, and so no files. */
    public boolean isEmpty() {
        return notices.isEmpty();
    }

    /** The files: the packs, and last the directory, which has their hashes and the lengths of their shards. */
    public List<OutputFile> encode() {
        Map<Integer, List<ShardEncoder.Entry>> shards = new TreeMap<>();
        Map<String, List<Integer>> having = new TreeMap<>();
        notices.forEach((number, terms) -> terms.keySet()
                .forEach(term ->
                        having.computeIfAbsent(term, t -> new ArrayList<>()).add(number)));
        having.forEach((term, numbers) -> shards.computeIfAbsent(LAYOUT.shard(hash(term)), s -> new ArrayList<>())
                .add(ShardEncoder.Entry.whole(postings(term, numbers))));
        List<OutputFile> files = new ArrayList<>();
        ShardEncoder encoder = new ShardEncoder(LAYOUT, new NameCode());
        Bytes hashes = new Bytes(PACKS * ContentHash.BYTES);
        Bytes lengths = new Bytes(LAYOUT.shards());
        for (int p = 0; p < PACKS; p++) {
            Bytes pack = new Bytes(1 << 13);
            for (int s = p * PACK; s < (p + 1) * PACK; s++) {
                byte[] shard = encoder.encode(shards.getOrDefault(s, List.of())).bytes();
                lengths.putVarint(shard.length);
                pack.put(shard, shard.length);
            }
            hashes.put(ContentHash.of(pack.toArray()), ContentHash.BYTES);
            files.add(new OutputFile(path(p, ContentHash.hex(pack.toArray())), pack.toArray()));
        }
        byte[] directory = Packed.columns(List.of(hashes, lengths));
        files.add(new OutputFile(IndexPath.of(DIRECTORY, ContentHash.hex(directory)), directory));
        return files;
    }

    private static String path(int pack, String hash) {
        return IndexPath.of("n/" + pack, hash);
    }

    /**
     * The paths of the files that a directory is of, without the directory's own.
     *
     * @throws IOException when it is damaged
     */
    public static List<String> paths(byte[] directory) throws IOException {
        ByteReader in = new ByteReader(Packed.unpack(directory));
        List<String> paths = new ArrayList<>();
        for (int p = 0; p < PACKS; p++) {
            paths.add(path(p, HexFormat.of().formatHex(in.take(ContentHash.BYTES))));
        }
        return paths;
    }

    private Postings postings(String term, List<Integer> numbers) {
        int first = notices.firstKey();
        List<String> variants = new ArrayList<>();
        for (int number : numbers) {
            for (String variant : posting(number, term).variants()) {
                if (!variants.contains(variant)) {
                    variants.add(variant);
                }
            }
        }
        TermRecords records = new TermRecords(numbers.size());
        for (int number : numbers) {
            NoticePosting posting = posting(number, term);
            int left = posting.frequency();
            for (String variant : posting.variants()) {
                records.add(number - first, variants.indexOf(variant), posting.places(), left);
                left = 0;
            }
        }
        return records.postings(term, variants::get);
    }

    private NoticePosting posting(int number, String term) {
        return Optional.ofNullable(notices.get(number).get(term)).orElseThrow();
    }

    /**
     * Reads the files back.
     *
     * @param first the number of the first of these notices
     * @throws IOException when a file is damaged, or does not say all that is needed to change it
     */
    public static NewestNotices decode(byte[] directory, List<byte[]> packs, int first) throws IOException {
        NewestNotices newest = new NewestNotices();
        ByteReader lengths = new ByteReader(Packed.unpack(directory));
        lengths.take(PACKS * ContentHash.BYTES);
        for (byte[] pack : packs) {
            ByteReader in = new ByteReader(pack);
            for (int s = 0; s < PACK; s++) {
                ShardEncoder.Shard shard = new ShardEncoder.Shard(in.take(lengths.varint()), new byte[0]);
                for (ShardEncoder.Entry entry : ShardDecoder.decode(shard).values()) {
                    newest.add(entry.postings(), first);
                }
            }
        }
        return newest;
    }

    private void add(Postings postings, int first) throws IOException {
        List<String> variants = postings.variants();
        if (variants.size() == Postings.NAMED_VARIANTS) {
            throw new IOException("too many ways of writing " + postings.term());
        }
        for (int i = 0; i < postings.docs().length; i++) {
            List<String> written = new ArrayList<>();
            for (int v = 0; v < variants.size(); v++) {
                if ((postings.written()[i] >> v & 1) > 0) {
                    written.add(variants.get(v));
                }
            }
            written.sort(null);
            NoticePosting posting = new NoticePosting(
                    hash(postings.term()), postings.places()[i], postings.frequencies()[i] & 0xff, written);
            notices.computeIfAbsent(first + postings.docs()[i], n -> new TreeMap<>())
                    .put(postings.term(), posting);
        }
    }

    private static int hash(String term) {
        int space = term.indexOf(' ');
        return space < 0
                ? TermHash.of(term)
                : TermHash.ofPair(TermHash.of(term.substring(0, space)), TermHash.of(term.substring(space + 1)));
    }
}
