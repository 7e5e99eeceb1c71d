package vn.congkhai.search.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.file.FileChanges;
import vn.congkhai.search.shard.ShardEncoder.Shard;

/** Makes the packs and directories that differ from those of the build before. */
public final class PackRevision {
    private final FileChanges files;
    private final ShardLayout layout;
    private final ShardTable table;
    private final byte[] before;
    private final NameCode names = new NameCode();

    /**
     * @param files takes what changes
     * @param layout of the build before and of this one
     * @param before the hashes in the directories' names, as {@link ShardFiles#write} gives them
     */
    public PackRevision(FileChanges files, ShardLayout layout, byte[] before) {
        this.files = files;
        this.layout = layout;
        this.before = before.clone();
        table = new ShardTable(layout);
    }

    /**
     * Makes what the changes touch.
     *
     * @param lexicon that of the build before; brought up to date
     * @return the hashes in the directories' names as they are now
     * @throws IOException when a file of the build before is missing or damaged, as {@link UncheckedIOException} is thrown too
     */
    public byte[] revise(TermChanges changes, Lexicon lexicon) throws IOException {
        Map<Integer, Map<String, TermChange>> shards = changes.byShard();
        Set<Integer> directories = new TreeSet<>();
        shards.keySet().forEach(shard -> directories.add(shard / ShardLayout.PACK / layout.packsOfDirectory()));
        Map<Integer, String> apartPaths = new TreeMap<>();
        for (int d : directories) {
            apartPaths.put(d, table.read(d, files.read(ShardTable.knownPath(d, before))));
            table.readApart(d, files.read(apartPaths.getOrDefault(d, "")));
        }
        Map<Integer, Map<Integer, Map<String, TermChange>>> packs = new TreeMap<>();
        shards.forEach((shard, terms) -> packs.computeIfAbsent(shard / ShardLayout.PACK, p -> new TreeMap<>())
                .put(shard, terms));
        packs.entrySet().parallelStream().forEach(entry -> pack(entry.getKey(), entry.getValue(), lexicon));
        byte[] now = before.clone();
        for (int d : directories) {
            byte[] apart = table.apartDirectory(d);
            byte[] directory = table.directory(d, apart);
            System.arraycopy(ContentHash.of(directory), 0, now, d * ContentHash.BYTES, ContentHash.BYTES);
            files.replace(apartPaths.getOrDefault(d, ""), new OutputFile(ShardTable.apartPath(d, apart), apart));
            files.replace(ShardTable.knownPath(d, before), new OutputFile(ShardTable.path(d, directory), directory));
        }
        return now;
    }

    private void pack(int pack, Map<Integer, Map<String, TermChange>> changes, Lexicon lexicon) {
        try {
            ShardRevision revision = new ShardRevision(layout, names, lexicon);
            List<byte[]> shards = shards(table.shards(), pack);
            List<byte[]> apart = shards(table.apart(), pack);
            for (Map.Entry<Integer, Map<String, TermChange>> shard : changes.entrySet()) {
                int at = shard.getKey() % ShardLayout.PACK;
                Shard revised = revision.apply(new Shard(shards.get(at), apart.get(at)), shard.getValue());
                shards.set(at, revised.bytes());
                apart.set(at, revised.apart());
            }
            stage(table.shards(), pack, shards);
            stage(table.apart(), pack, apart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> shards(ShardTable.Side side, int pack) throws IOException {
        return side.cut(pack, side.isEmpty(pack) ? new byte[0] : files.read(side.path(pack)));
    }

    private void stage(ShardTable.Side side, int pack, List<byte[]> shards) throws IOException {
        boolean stood = !side.isEmpty(pack);
        String old = side.path(pack);
        byte[] whole = side.put(pack, shards);
        if (stood && whole.length > 0) {
            files.replace(old, new OutputFile(side.path(pack), whole));
        } else if (stood) {
            files.drop(old);
        } else if (whole.length > 0) {
            files.make(new OutputFile(side.path(pack), whole));
        }
    }
}
