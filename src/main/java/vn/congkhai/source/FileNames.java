package vn.congkhai.source;

import java.util.regex.Pattern;
import vn.congkhai.viet.VietText;

/** Names of files that can stand in an address as they are. */
public final class FileNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private FileNames() {}

    /** Whether a name is of ASCII letters, digits, dots, hyphens and low lines, and not hidden. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** A plain name that still tells what the file is: {@code Biên bản họp.pdf} becomes {@code bien-ban-hop.pdf}. */
    public static String plain(String name) {
        int dot = name.lastIndexOf('.');
        String stem = VietText.slug(dot < 0 ? name : name.substring(0, dot));
        String extension = dot < 0 ? "" : VietText.slug(name.substring(dot + 1));
        return (stem.isEmpty() ? "tep" : stem) + (extension.isEmpty() ? "" : "." + extension);
    }
}
