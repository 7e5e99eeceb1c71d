package vn.congkhai.search.file;

/** The paths of the index's files from the site's root. */
public final class IndexPath {
    /** The folder in which all of them stand, with the scripts that read them. */
    public static final String FOLDER = "search/";

    private IndexPath() {}

    /** The path of a file whose name says its content, by the {@link ContentHash} of that in hexadecimal. */
    public static String of(String name, String hash) {
        return FOLDER + name + "-" + hash + ".bin";
    }
}
