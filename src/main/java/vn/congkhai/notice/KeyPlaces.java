package vn.congkhai.notice;

import java.util.Optional;
import vn.congkhai.problem.Place;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/**
 * Finds where a key's value stands, by reading its file again. Places are not kept for every key of every notice; only
 * faults need them, and those are few.
 */
public final class KeyPlaces {

    private KeyPlaces() {}

    /** The place of a key's value in a file of the content folder; the whole file when it is not there any more. */
    public static Place of(SourceTree tree, String path, Key key) {
        String display = tree.display(path);
        Optional<FrontMatter> head = tree.file(path)
                .flatMap(file -> SourceText.read(file, display, p -> {}))
                .flatMap(text -> FrontMatter.read(text, p -> {}));
        return head.map(h -> new Values(h.source(), h.entries(), p -> {}).place(key.yamlName()))
                .orElseGet(() -> Place.wholeFile(display));
    }
}
