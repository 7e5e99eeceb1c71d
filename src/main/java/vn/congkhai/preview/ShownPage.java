package vn.congkhai.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.hash.Sha256;

/** A page as the preview shows it, and a print of everything that makes its looks, to tell when it changed. */
record ShownPage(byte[] html, String print, boolean found) {

    private static final Pattern PART =
            Pattern.compile("(?:src|href)=\"([^\":?#]+\\.(?:css|js|svg|png|jpe?g|gif|webp))\"");

    /**
     * The page of a path from the site's root; the site's own page of what is not there for any other.
     *
     * @param path still percent-encoded
     */
    static ShownPage of(SiteFiles files, String path) throws IOException {
        Optional<Path> file = files.find(path).filter(f -> f.toString().endsWith(".html"));
        Optional<Path> shown = file.or(() -> files.find("404.html"));
        byte[] html = shown.isPresent() ? Files.readAllBytes(shown.get()) : new byte[0];
        StringBuilder print = new StringBuilder(Sha256.hex(html));
        Matcher part = PART.matcher(new String(html, StandardCharsets.UTF_8));
        while (part.find()) {
            Optional<Path> asset = files.find(resolve(path, part.group(1)));
            if (asset.isPresent()) {
                print.append(Files.getLastModifiedTime(asset.get()).toMillis()).append(Files.size(asset.get()));
            }
        }
        return new ShownPage(html, Sha256.hex(print.toString().getBytes(StandardCharsets.UTF_8)), file.isPresent());
    }

    private static String resolve(String page, String link) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String rest = link;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return rest.startsWith("./") ? folder + rest.substring(2) : folder + rest;
    }
}
