package vn.congkhai.search.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.output.OutputFile;

/**
 * Texts that wait for the others of their pack. Notices that follow each other come at about the same time, so that there
 * are few. Thread-safe.
 */
public final class WaitingTexts {
    private final Map<String, Pack> packs = new ConcurrentHashMap<>();

    private static final class Pack {
        private final TextPack.Text[] texts;
        private int count;

        Pack(int size) {
            texts = new TextPack.Text[size];
        }

        synchronized boolean isWholeWith(TextPack.Text text, int slot) {
            texts[slot] = text;
            return ++count == texts.length;
        }
    }

    /** Takes a text, once for each place; gives the file that is whole with it. */
    public Optional<OutputFile> add(TextPlace place, TextPack.Text text) {
        Pack pack = packs.computeIfAbsent(place.pack(), p -> new Pack(place.texts()));
        if (!pack.isWholeWith(text, place.slot())) {
            return Optional.empty();
        }
        packs.remove(place.pack());
        return Optional.of(new OutputFile(place.path(), TextPack.encode(Arrays.asList(pack.texts))));
    }

    /** @throws IllegalStateException when a text did not come */
    public void checkNoneWaits() {
        if (!packs.isEmpty()) {
            throw new IllegalStateException("texts that wait for others: " + packs.keySet());
        }
    }
}
