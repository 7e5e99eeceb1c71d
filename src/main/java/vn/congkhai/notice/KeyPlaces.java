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

    /** The place of a word within a key's value in a file's front matter. */
    public static Place of(SourceTree tree, String path, Key key, String word) {
        String display = tree.display(path);
        Optional<FrontMatter> head = tree.file(path)
                .flatMap(file -> SourceText.read(file, display, p -> {}))
                .flatMap(text -> FrontMatter.read(text, p -> {}));
        return head.map(h -> Values.of(h, p -> {}).place(key.yamlName(), word))
                .orElseGet(() -> Place.wholeFile(display));
    }

    /** The same in a text that was read; the whole value where the word was typed in another way. */
    public static Place of(SourceText text, Key key, String word) {
        return FrontMatter.read(text, p -> {})
                .map(h -> Values.of(h, p -> {}).place(key.yamlName(), word))
                .orElseGet(() -> Place.wholeFile(text.file()));
    }

    /** The first place of words in a file; the whole file when they are typed in another way. */
    public static Place of(SourceTree tree, String path, String words) {
        String display = tree.display(path);
        return tree.file(path)
                .flatMap(file -> SourceText.read(file, display, p -> {}))
                .flatMap(text -> WordPlaces.first(
                                text.text(), words, 0, text.text().length())
                        .stream()
                        .mapToObj(at -> text.place(at, at + words.length()))
                        .findFirst())
                .orElseGet(() -> Place.wholeFile(display));
    }

    /** The place of a key's value in a file of the content folder; the whole file when it is not there any more. */
    public static Place of(SourceTree tree, String path, Key key) {
        String display = tree.display(path);
        Optional<FrontMatter> head = tree.file(path)
                .flatMap(file -> SourceText.read(file, display, p -> {}))
                .flatMap(text -> FrontMatter.read(text, p -> {}));
        return head.map(h -> Values.of(h, p -> {}).place(key.yamlName())).orElseGet(() -> Place.wholeFile(display));
    }
}
