package vn.congkhai.output;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A file of the site that is made only when it must be.
 *
 * @param path from the site's root
 * @param inputs of everything that the file is made from, but for the settings, the templates and the program, which all
 *     files have in common
 * @param make makes the file; called in any order and thread
 */
public record Recipe(String path, Print inputs, Supplier<OutputFile> make) {

    public Recipe {
        Objects.requireNonNull(path);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(make);
    }
}
