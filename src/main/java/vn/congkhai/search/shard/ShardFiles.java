package vn.congkhai.search.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.term.WordTable;

/** Makes the files of all shards, and the directories that say where in them a shard stands. */
public final class ShardFiles {
    private final ShardLayout layout;
    private final ShardTable table;
    private final NameCode names = new NameCode();
    private final Consumer<OutputFile> files;

    /** @param files takes what is made, from several threads */
    public ShardFiles(ShardLayout layout, Consumer<OutputFile> files) {
        this.layout = layout;
        this.files = files;
        table = new ShardTable(layout);
    }

    /**
     * Merges the terms of all notices, which are used up.
     *
     * @param words by number, in which the terms are told
     * @param lexicon takes the words of the portal
     * @return the hashes in the directories' names, one after the other
     * @throws UncheckedIOException when terms that wait in a file cannot be read
     */
    public byte[] write(TermStore terms, List<WordTable.Word> words, Lexicon lexicon) {
        ShardMerger merger = new ShardMerger(words, layout, lexicon);
        IntStream.range(0, terms.partitions()).parallel().forEach(partition -> merge(merger, terms, partition));
        Bytes directories = new Bytes(1 << 10);
        for (int d = 0; d < layout.directories(); d++) {
            byte[] apart = table.apartDirectory(d);
            byte[] directory = table.directory(d, apart);
            files.accept(new OutputFile(ShardTable.apartPath(d, apart), apart));
            files.accept(new OutputFile(ShardTable.path(d, directory), directory));
            directories.put(ContentHash.of(directory), ContentHash.BYTES);
        }
        return directories.toArray();
    }

    private void merge(ShardMerger merger, TermStore terms, int partition) {
        int packs = layout.packs() / terms.partitions();
        try {
            List<List<ShardEncoder.Entry>> shards = merger.merge(terms.take(partition));
            int first = partition * packs * ShardLayout.PACK;
            ShardEncoder encoder = new ShardEncoder(layout, names);
            for (int pack = partition * packs; pack < (partition + 1) * packs; pack++) {
                List<byte[]> encoded = new ArrayList<>();
                List<byte[]> apart = new ArrayList<>();
                for (int s = 0; s < ShardLayout.PACK; s++) {
                    ShardEncoder.Shard shard = encoder.encode(shards.get(pack * ShardLayout.PACK + s - first));
                    encoded.add(shard.bytes());
                    apart.add(shard.apart());
                }
                put(table.shards(), pack, encoded);
                put(table.apart(), pack, apart);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(ShardTable.Side side, int pack, List<byte[]> shards) {
        byte[] whole = side.put(pack, shards);
        if (whole.length > 0) {
            files.accept(new OutputFile(side.path(pack), whole));
        }
    }
}
