package vn.congkhai.search.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.NodeScript;
import vn.congkhai.search.shard.ShardEncoder.Entry;
import vn.congkhai.search.shard.ShardEncoder.Shard;
import vn.congkhai.viet.SyllableCode;
import vn.congkhai.viet.VietText;

/** The codes of shards: what Java writes, Java and postings.js read, the latter run under Node. */
class PostingCodeTest {
    private static final NodeScript SCRIPT = new NodeScript("posting-vectors.mjs");
    private static final Path VECTORS = Path.of("src/test/resources/vn/congkhai/search/posting-code.tsv");

    /** Of which a list of a hundred is common. */
    private static final ShardLayout LAYOUT = new ShardLayout(6);

    /** About how often a term stands somewhere, by the step of its digest. */
    private static final int[] OFTEN = {1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 28, 40, 56, 80, 128};

    private static final List<String> WORDS = List.of(
            "huyện",
            "uỷ",
            "nghiêng",
            "đắk",
            "krông",
            "0",
            "7",
            "25",
            "007",
            "9999999",
            "16777215",
            "1250000000",
            "187/tb-ubnd",
            "#187",
            "2023-09-25",
            "ø",
            "straße",
            "ﬁ",
            "😀",
            "\ud83d",
            "ubnd");

    private final Random random = new Random(20230925);

    private static Shard encode(Collection<Entry> entries) {
        return new ShardEncoder(LAYOUT, new NameCode()).encode(entries);
    }

    private static String told(Collection<Entry> entries) {
        return entries.stream().map(PostingCodeTest::told).collect(Collectors.joining(";"));
    }

    /** The term, how it is written, its notices, places, frequencies, ways of writing, and what stands apart. */
    private static String told(Entry entry) {
        Postings postings = entry.postings();
        boolean set = !entry.isWhole() && postings.isSingle();
        int count = set ? 0 : postings.docs().length;
        int[] places = new int[count];
        int[] frequencies = new int[count];
        for (int i = 0; i < count; i++) {
            int known = postings.places()[i] & 0xff;
            int piece = known & 7;
            places[i] = entry.isWhole() ? known : (piece > 0 ? 1 << piece : 0) | known >> 3 & 1;
            frequencies[i] = entry.isWhole() ? postings.frequencies()[i] & 0xff : OFTEN[known >> 4];
        }
        return String.join(
                " ",
                hex(postings.term()),
                postings.variants().stream().map(PostingCodeTest::hex).collect(Collectors.joining(",")),
                list(postings.docs()),
                list(places),
                list(frequencies),
                set || postings.variants().size() < 2 ? "" : list(postings.written()),
                entry.isWhole()
                        ? ""
                        : entry.count() + ":"
                                + list(entry.parts().stream()
                                        .mapToInt(part -> part.length)
                                        .toArray()));
    }

    private static String list(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static String hex(String name) {
        return name.chars().mapToObj(c -> String.format("%04x", c)).collect(Collectors.joining());
    }

    private static String line(Shard shard) throws IOException {
        return HexFormat.of().formatHex(shard.bytes()) + "\t"
                + told(ShardDecoder.decode(shard).values());
    }

    private static Entry entry(List<String> variants, int[] docs, int[] places, int[] frequencies, int[] written) {
        return Entry.whole(new Postings(
                VietText.fold(variants.get(0)), docs, bytes(places), bytes(frequencies), variants, written));
    }

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private List<Entry> anyEntries() {
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Entry entry = anyEntry(1 << random.nextInt(17));
            entries.put(entry.postings().term(), entry);
        }
        return List.copyOf(entries.values());
    }

    private Entry anyEntry(int notices) {
        BitSet chosen = new BitSet();
        int count = 1 + random.nextInt(Math.min(notices, random.nextInt(10) == 0 ? 700 : 40));
        int spread = random.nextBoolean() ? notices : Math.min(notices, 2 * count);
        int from = random.nextInt(notices - spread + 1);
        while (chosen.cardinality() < count) {
            chosen.set(from + random.nextInt(spread));
        }
        List<String> variants = anyVariants();
        int[] docs = chosen.stream().toArray();
        int[] places = new int[docs.length];
        int[] frequencies = new int[docs.length];
        int[] written = new int[docs.length];
        int ways = variants.size() < Postings.NAMED_VARIANTS ? variants.size() : Postings.NAMED_VARIANTS + 1;
        int often = 1 << random.nextInt(9);
        for (int i = 0; i < docs.length; i++) {
            places[i] = 1 + random.nextInt(255);
            frequencies[i] = Math.min(255, Integer.bitCount(places[i]) + random.nextInt(often));
            if (random.nextInt(3) > 0) {
                places[i] = Integer.lowestOneBit(places[i]);
                frequencies[i] = 1 + random.nextInt(Math.min(often, 255));
            }
            written[i] = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt((1 << ways) - 1);
        }
        return entry(variants, docs, places, frequencies, written);
    }

    private List<String> anyVariants() {
        boolean pair = random.nextBoolean();
        int count = random.nextInt(4) > 0 ? 1 : random.nextInt(20) == 0 ? Postings.NAMED_VARIANTS : 2;
        return IntStream.range(0, count)
                .mapToObj(i -> pair ? anyWord() + " " + anyWord() : anyWord())
                .toList();
    }

    private String anyWord() {
        return random.nextBoolean()
                ? WORDS.get(random.nextInt(WORDS.size()))
                : SyllableCode.syllable(random.nextInt(SyllableCode.COUNT));
    }

    @Test
    void theFormatIsThatOfThisVersion() throws IOException {
        assertThat(Files.readAllLines(VECTORS))
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    byte[] bytes = HexFormat.of().parseHex(line.substring(0, line.indexOf('\t')));
                    Collection<Entry> entries = ShardDecoder.decode(new Shard(bytes, new byte[1 << 16]))
                            .values();
                    assertThat(told(entries)).isEqualTo(line.substring(line.indexOf('\t') + 1));
                    assertThat(encode(entries).bytes()).isEqualTo(bytes);
                });
    }

    @Test
    void theBrowserReadsShardsOfThisVersion(@TempDir Path folder) throws Exception {
        SCRIPT.holds(VECTORS, folder);
    }

    @Test
    void anyPostingsAreReadAsTheyWere() throws IOException {
        for (int i = 0; i < 4_000; i++) {
            List<Entry> entries = anyEntries();
            Shard shard = encode(entries);
            Collection<Entry> read = ShardDecoder.decode(shard).values();

            assertThat(read)
                    .extracting(Entry::count)
                    .isEqualTo(entries.stream().map(Entry::count).toList());
            List<Entry> joined = new ArrayList<>();
            for (Entry entry : read) {
                joined.add(entry.isWhole() ? entry : Entry.whole(CommonTerm.join(entry)));
            }
            assertThat(told(joined)).isEqualTo(told(entries));
            assertThat(encode(joined)).usingRecursiveComparison().isEqualTo(shard);
        }
    }

    @Test
    void theBrowserReadsAnyPostingsAsTheyWere(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            lines.add(line(encode(anyEntries())));
        }
        SCRIPT.holds(Files.write(folder.resolve("shards.tsv"), lines), folder);
    }

    @Test
    void theBrowserNamesEverySyllable(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        int[] one = {1};
        for (int code = 0; code < SyllableCode.COUNT; code++) {
            lines.add(line(encode(List.of(entry(List.of(SyllableCode.syllable(code)), one, one, one, one)))));
        }
        SCRIPT.holds(Files.write(folder.resolve("shards.tsv"), lines), folder);
    }

    @Test
    void whatWasDamagedIsFoundOut() {
        for (int i = 0; i < 300; i++) {
            byte[] bytes = encode(anyEntries()).bytes();
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> ShardDecoder.decode(new Shard(other, new byte[0])))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ShardDecoder.decode(
                            new Shard(Arrays.copyOf(bytes, random.nextInt(bytes.length - 1) + 1), new byte[0])))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void lengthsAreReadAsTheyWere() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            int most = 1 << random.nextInt(20);
            int[] lengths = random.ints(128, 0, most)
                    .map(length -> random.nextInt(4) == 0 ? 0 : length)
                    .toArray();

            assertThat(PostingCode.lengths(PostingCode.lengths(lengths), 128)).isEqualTo(lengths);
        }
    }

    @Test
    void aRarePostingTakesAFewBits() {
        int[] docs = IntStream.range(0, 40).map(i -> 250 * i + i * i % 97).toArray();
        int[] ones = new int[docs.length];
        Arrays.fill(ones, 1);
        int[] places = new int[docs.length];
        Arrays.setAll(places, i -> 1 << i % 8);

        assertThat(encode(List.of(entry(List.of("trạm bơm"), docs, places, ones, ones)))
                        .bytes())
                .hasSizeLessThan(80);
    }
}
