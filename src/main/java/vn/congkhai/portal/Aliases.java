package vn.congkhai.portal;

import vn.congkhai.notice.NoticePath;

/** Old addresses that send the reader on. */
public final class Aliases {

    private Aliases() {}

    /**
     * The file at which an alias is answered. The path of a notice or page, as {@code corrects} and file names have it, means
     * its page; any other address without a file name is its folder's {@code index.html}.
     */
    public static String file(String alias) {
        if (alias.endsWith("/")) {
            return alias + "index.html";
        }
        if (NoticePath.parse(alias).isPresent() || alias.indexOf('/') < 0 && alias.indexOf('.') < 0) {
            return alias + ".html";
        }
        return alias.endsWith(".html") || alias.endsWith(".htm") ? alias : alias + "/index.html";
    }
}
