package vn.congkhai.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.congkhai.output.Print;
import vn.congkhai.source.FolderFiles;

/**
 * The version that stands behind the addresses of style sheets and scripts. A plain file server does not look at it, but a
 * browser that kept those of an earlier publication asks for the new ones when a new page names them.
 */
final class AssetVersion {

    private static final int DIGITS = 8;

    private AssetVersion() {}

    /**
     * The version of a folder's style sheets and scripts.
     *
     * @param others what pages run beside them
     */
    static String of(Path assets, Print others) {
        Print.Builder print = new Print.Builder().add(others);
        try {
            for (Map.Entry<String, Path> file : FolderFiles.of(assets).entrySet()) {
                if (file.getKey().endsWith(".css") || file.getKey().endsWith(".js")) {
                    print.add(Files.readAllBytes(file.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.format(Locale.ROOT, "%016x", print.print().high()).substring(0, DIGITS);
    }
}
