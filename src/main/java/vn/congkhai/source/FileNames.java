package vn.congkhai.source;

import java.util.regex.Pattern;
import vn.congkhai.viet.VietText;

/** Names of files that can stand in an address as they are. */
public final class FileNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?");

    /** Names of Windows' own, whatever ending they have: with one of them the whole project cannot be had there. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /**
     * Whether a name is of ASCII letters, digits, dots, hyphens and low lines, begins and ends with no dot, and can be had on
     * Windows.
     */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !isDevice(name);
    }

    /** Whether Windows keeps a name for itself, with whatever ending. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Whether a file of this name can be had on Windows, where git gives up a whole project for one that cannot. */
    public static boolean isOnWindows(String name) {
        return !isDevice(name) && !name.endsWith(".") && !name.endsWith(" ");
    }

    /** A plain name that still tells what the file is: {@code Biên bản họp.pdf} becomes {@code bien-ban-hop.pdf}. */
    public static String plain(String typed) {
        String name = typed.replaceFirst("[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String stem = VietText.slug(dot < 0 ? name : name.substring(0, dot));
        String extension = dot < 0 ? "" : VietText.slug(name.substring(dot + 1));
        String plain = (stem.isEmpty() ? "tep" : stem) + (extension.isEmpty() ? "" : "." + extension);
        return isDevice(plain) ? "tep-" + plain : plain;
    }
}
