package vn.congkhai.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.file.FileChanges;

/** Makes the packs of texts that differ from those of the build before. */
public final class TextRevision {
    private final FileChanges files;
    private final TextPlaces before;
    private final TextPlaces now;

    /**
     * @param files takes what changes
     * @param before where the texts stood
     * @param now where they stand; the same notices under their numbers, and new ones behind them
     */
    public TextRevision(FileChanges files, TextPlaces before, TextPlaces now) {
        this.files = files;
        this.before = before;
        this.now = now;
    }

    /**
     * Makes the packs in which these texts stand, by number, and those that a new notice of their month names anew.
     *
     * @throws IOException when a pack of the build before is missing or damaged
     */
    public void revise(Map<Integer, TextPack.Text> texts) throws IOException {
        // where no notice is new, no number is another's, and so no pack
        Collection<Integer> all = now.size() == before.size()
                ? texts.keySet()
                : IntStream.range(0, now.size()).boxed().toList();
        Set<String> done = new HashSet<>();
        for (int number : all) {
            TextPlace place = now.text(number);
            Optional<TextPlace> old = before(number);
            old.filter(o -> !o.equals(place)).ifPresent(o -> files.drop(o.path()));
            boolean stays = old.filter(place::equals).isPresent() && !texts.containsKey(number);
            if (!stays && done.add(place.pack())) {
                pack(place, number - place.slot(), texts);
            }
        }
    }

    private void pack(TextPlace place, int first, Map<Integer, TextPack.Text> texts) throws IOException {
        List<TextPack.Text> packed = new ArrayList<>();
        for (int number = first; number < first + place.texts(); number++) {
            TextPack.Text text = texts.get(number);
            packed.add(text == null ? textBefore(number) : text);
        }
        byte[] bytes = TextPack.encode(packed);
        boolean stood = before(first).filter(o -> o.pack().equals(place.pack())).isPresent()
                && files.find(place.path())
                        .filter(old -> Arrays.equals(old, bytes))
                        .isPresent();
        if (!stood) {
            files.make(new OutputFile(place.path(), bytes));
        }
    }

    private Optional<TextPlace> before(int number) {
        return number < before.size() ? Optional.of(before.text(number)) : Optional.empty();
    }

    private TextPack.Text textBefore(int number) throws IOException {
        TextPlace old = before(number).orElseThrow(() -> new IOException("no text before: " + number));
        byte[] pack = files.read(old.path());
        return TextPack.decode(pack, old.texts()).get(old.slot());
    }
}
