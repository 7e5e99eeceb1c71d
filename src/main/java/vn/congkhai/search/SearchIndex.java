package vn.congkhai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;

/**
 * The search index of one build: {@link #add} every notice once, from any thread and in any order, then {@link #finish}.
 * The files depend only on the notices and their texts.
 *
 * <p>Memory is bounded: texts are let go at once, terms beyond a limit wait in a temporary file, which {@link #close}
 * removes.
 *
 * <p>For builds that redo only what changed: a notice's number stays unless an older notice was added or removed, and its
 * pieces of text are named by the group of notices they stand in, not by their content. They hold the whole text, so
 * that the terms a notice had can be found again by analysing the pieces of the build before.
 */
public final class SearchIndex implements AutoCloseable {
    /** Browsers refuse any other. */
    static final int FORMAT_VERSION = 1;

    /** Shards a directory file names. */
    static final int DIRECTORY = 128;

    static final String FOLDER = "search/";
    private static final int MOST_PARTITIONS = 256;
    private static final double SHARDS_PER_NOTICE = 0.8;
    private static final int FEWEST_BITS = 4;
    private static final int MOST_BITS = 17;

    private final DocumentTable documents;
    private final WordTable words = new WordTable();
    private final ConcurrentLinkedQueue<NoticeAnalyzer> analyzers = new ConcurrentLinkedQueue<>();
    private final int shardBits;
    private final RunStore runs;

    private SearchIndex(Collection<Notice> notices) {
        documents = new DocumentTable(notices);
        shardBits = shardBits(notices.size());
        runs = new RunStore(Math.min(MOST_PARTITIONS, (1 << shardBits) / 2));
    }

    /** An index of these notices, which is all that readers may find. */
    public static SearchIndex of(Collection<Notice> notices) {
        return new SearchIndex(notices);
    }

    private static int shardBits(int notices) {
        int wanted = (int) (notices * SHARDS_PER_NOTICE);
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(0, wanted - 1));
        return Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits));
    }

    /**
     * Takes a notice's terms, and gives the files that hold its text for excerpts. Thread-safe.
     *
     * @param text plain text, a block a line
     */
    public List<OutputFile> add(Notice notice, String text) {
        int number = documents.number(notice);
        NoticeText searched = NoticeText.of(notice, text);
        NoticeAnalyzer polled = analyzers.poll();
        NoticeAnalyzer analyzer = polled == null ? new NoticeAnalyzer(words) : polled;
        NoticeTerms terms = analyzer.analyze(searched);
        notice.paper().number().map(DocumentNumber::text).ifPresent(analyzer::addOwnNumber);
        documents.setLength(number, terms.length);
        store(number, terms);
        analyzers.add(analyzer);
        return textFiles(notice, number, searched);
    }

    private void store(int number, NoticeTerms terms) {
        int count = runs.partitions();
        Bytes[] parts = new Bytes[count];
        for (int i = 0; i < terms.size; i++) {
            int partition = (int) ((terms.hash[i] & 0xffffffffL) * count >>> 32);
            Bytes part = parts[partition];
            if (part == null) {
                part = new Bytes(256);
                part.putInt(number);
                part.putInt(0);
                parts[partition] = part;
            }
            part.putInt(terms.first[i]);
            part.putInt(terms.second[i]);
            part.put(terms.places[i]);
            part.put(Math.min(255, terms.frequency[i]));
        }
        for (int p = 0; p < count; p++) {
            if (parts[p] != null) {
                parts[p].setInt(4, (parts[p].size() - 8) / RunStore.RECORD);
                runs.add(p, parts[p]);
            }
        }
    }

    private List<OutputFile> textFiles(Notice notice, int number, NoticeText searched) {
        String head = String.join(
                        "\t",
                        notice.path().slug(),
                        notice.paper().date().iso(),
                        notice.paper().number().map(DocumentNumber::text).orElse(""))
                + "\n" + searched.head() + "\n\n";
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < searched.pieces().size(); i++) {
            String name = FOLDER + "t/" + documents.textName(number) + "-" + (i + 1) + ".bin";
            byte[] utf8 = (head + searched.pieces().get(i)).getBytes(StandardCharsets.UTF_8);
            files.add(new OutputFile(name, Packed.text(utf8)));
        }
        return files;
    }

    /**
     * Merges the terms and gives the index's files, the manifest last.
     *
     * @param files called from several threads
     */
    public void finish(Consumer<OutputFile> files) {
        int shards = 2 << shardBits;
        byte[] names = new byte[shards * ContentHash.BYTES];
        Lexicon lexicon = new Lexicon();
        ShardMerger merger = new ShardMerger(words.all(), shardBits, documents.size());
        IntStream.range(0, runs.partitions())
                .parallel()
                .forEach(partition -> merge(merger, partition, lexicon, names, files));
        StringBuilder directories = new StringBuilder();
        for (int from = 0, d = 0; from < names.length; from += DIRECTORY * ContentHash.BYTES, d++) {
            byte[] part = Arrays.copyOfRange(names, from, Math.min(names.length, from + DIRECTORY * ContentHash.BYTES));
            directories.append(put(files, "d/" + d, part));
        }
        JsonWriter manifest = JsonWriter.ofFile()
                .object()
                .field("version", FORMAT_VERSION)
                .field("notices", documents.size())
                .field("bits", shardBits)
                .field("directories", directories.toString())
                .field("docs", put(files, "docs", documents.encode()))
                .field("words", put(files, "words", lexicon.encode()))
                .end();
        files.accept(new OutputFile(FOLDER + "manifest.json", manifest.bytes()));
    }

    private void merge(ShardMerger merger, int partition, Lexicon lexicon, byte[] names, Consumer<OutputFile> files) {
        try {
            Map<Integer, List<ShardEncoder.Entry>> shards = merger.merge(runs.take(partition));
            shards.forEach((shard, entries) -> {
                entries.forEach(entry -> lexicon.add(entry.postings()));
                byte[] bytes = ShardEncoder.encode(entries, documents.size());
                put(files, shardName(shard), bytes);
                System.arraycopy(ContentHash.of(bytes), 0, names, shard * ContentHash.BYTES, ContentHash.BYTES);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shardName(int shard) {
        return String.format(Locale.ROOT, "i/%d/%d", shard / DIRECTORY, shard % DIRECTORY);
    }

    private static String put(Consumer<OutputFile> files, String name, byte[] bytes) {
        String hash = ContentHash.hex(bytes);
        files.accept(new OutputFile(FOLDER + name + "-" + hash + ".bin", bytes));
        return hash;
    }

    @Override
    public void close() {
        try {
            runs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
