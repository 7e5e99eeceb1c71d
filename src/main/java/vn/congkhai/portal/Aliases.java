package vn.congkhai.portal;

/** Old addresses that send the reader on. */
public final class Aliases {

    private Aliases() {}

    /** The file at which an alias is answered: an address without a file name is its folder's {@code index.html}. */
    public static String file(String alias) {
        if (alias.endsWith("/")) {
            return alias + "index.html";
        }
        return alias.endsWith(".html") || alias.endsWith(".htm") ? alias : alias + "/index.html";
    }
}
