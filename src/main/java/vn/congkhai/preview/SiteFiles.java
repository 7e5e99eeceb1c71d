package vn.congkhai.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the file that a request means, within the folder of the site and nowhere else. */
final class SiteFiles {

    private final Path root;

    SiteFiles(Path root) {
        this.root = root;
    }

    /**
     * The file of a path from the site's root, still percent-encoded; a folder means its {@code index.html}. Hidden files,
     * symbolic links and whatever would leave the folder are not there.
     */
    Optional<Path> find(String encoded) {
        Optional<String> decoded = decode(encoded);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String path = decoded.get();
        Path file = root;
        for (String part : List.of(path.split("/", -1))) {
            if (part.isEmpty()) {
                continue;
            }
            boolean refused = part.startsWith(".") || part.indexOf('\\') >= 0 || part.indexOf(':') >= 0;
            if (refused || part.chars().anyMatch(c -> c < 0x20)) {
                return Optional.empty();
            }
            try {
                file = file.resolve(part);
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
            if (Files.isSymbolicLink(file)) {
                return Optional.empty();
            }
        }
        if (path.isEmpty() || path.endsWith("/")) {
            file = file.resolve("index.html");
        }
        return isWithin(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether a path names a folder, which browsers are to ask for with a slash at its end. */
    boolean isFolder(String encoded) {
        return !encoded.endsWith("/") && find(encoded + "/").isPresent();
    }

    private boolean isWithin(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Decoded once and strictly: what is no UTF-8, or is encoded twice to look harmless, is no name of ours. */
    private static Optional<String> decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            int value = high * 16 + low;
            if (value == '/') {
                return Optional.empty();
            }
            bytes.write(value);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
