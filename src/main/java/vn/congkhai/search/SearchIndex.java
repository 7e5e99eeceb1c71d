package vn.congkhai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final double SHARDS_PER_NOTICE = 1.6;
    private static final int FEWEST_BITS = 4;
    private static final int MOST_BITS = 18;

    private final DocumentTable documents;
    private final WordTable words = new WordTable();
    private final ConcurrentLinkedQueue<Tools> tools = new ConcurrentLinkedQueue<>();
    private final int shardBits;
    private final RunStore runs;

    /** What one thread needs for a notice, used again for the next. */
    private record Tools(NoticeAnalyzer analyzer, Packed packer, Bytes[] runs) {}

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
        Tools polled = tools.poll();
        Tools mine = polled == null ? newTools() : polled;
        NoticeTerms terms = mine.analyzer().analyze(searched);
        notice.paper().number().map(DocumentNumber::text).ifPresent(mine.analyzer()::addOwnNumber);
        documents.setLength(number, terms.length);
        store(number, terms, mine.runs());
        List<OutputFile> files = textFiles(notice, number, searched, mine.packer());
        tools.add(mine);
        return files;
    }

    private Tools newTools() {
        Bytes[] parts = new Bytes[runs.partitions()];
        Arrays.setAll(parts, i -> new Bytes(256));
        return new Tools(new NoticeAnalyzer(words), Packed.forTexts(), parts);
    }

    private void store(int number, NoticeTerms terms, Bytes[] parts) {
        for (Bytes part : parts) {
            part.clear();
        }
        for (int i = 0; i < terms.size; i++) {
            Bytes part = parts[(int) ((terms.hash[i] & 0xffffffffL) * parts.length >>> 32)];
            if (part.size() == 0) {
                part.putInt(number);
                part.putInt(0);
            }
            part.putInt(terms.first[i]);
            part.putInt(terms.second[i]);
            part.put(terms.places[i]);
            part.put(Math.min(255, terms.frequency[i]));
        }
        for (Bytes part : parts) {
            if (part.size() > 0) {
                part.setInt(4, (part.size() - 8) / RunStore.RECORD);
            }
        }
        runs.add(parts);
    }

    private List<OutputFile> textFiles(Notice notice, int number, NoticeText searched, Packed packer) {
        String head = String.join(
                        "\t",
                        notice.path().slug(),
                        notice.paper().date().iso(),
                        notice.paper().number().map(DocumentNumber::text).orElse(""))
                + "\n" + searched.head() + "\n\n";
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < searched.pieces().size(); i++) {
            String name = FOLDER + "t/" + documents.textName(number) + "-" + (i + 1) + ".bin";
            files.add(new OutputFile(name, packer.text(head + searched.pieces().get(i))));
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
        try (Packed packer = Packed.forStreams()) {
            Map<Integer, List<ShardEncoder.Entry>> shards = merger.merge(runs.take(partition));
            shards.forEach((shard, entries) -> {
                entries.forEach(entry -> lexicon.add(entry.postings()));
                byte[] bytes = ShardEncoder.encode(entries, documents.size(), packer);
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
        tools.forEach(used -> used.packer().close());
        try {
            runs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
