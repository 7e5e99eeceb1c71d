package vn.congkhai.search;

/**
 * Where the text of a notice stands.
 *
 * @param pack names the file, below the folder of texts
 * @param slot the text's place in the file
 * @param texts how many texts the file holds
 */
record TextPlace(String pack, int slot, int texts) {

    /** The path of the file from the site's root. */
    String path() {
        return SearchIndex.FOLDER + "t/" + pack + ".bin";
    }
}
