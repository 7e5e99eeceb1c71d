package vn.congkhai.search.text;

import vn.congkhai.search.file.IndexPath;

/**
 * Where the text of a notice stands.
 *
 * @param pack names the file, below the folder of texts
 * @param slot the text's place in the file
 * @param texts how many texts the file holds
 */
public record TextPlace(String pack, int slot, int texts) {

    // by hand: what a record comes with takes a new process a moment to get ready

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPlace place
                && slot == place.slot
                && texts == place.texts
                && pack.equals(place.pack);
    }

    @Override
    public int hashCode() {
        return (pack.hashCode() * 31 + slot) * 31 + texts;
    }

    /** The path of the file from the site's root. */
    public String path() {
        return IndexPath.FOLDER + "t/" + pack + ".bin";
    }
}
