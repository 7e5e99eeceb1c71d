package vn.congkhai.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of the content that are new and belong together: all of them are written, or none. They are never written through a
 * link that leads elsewhere, where no build would find them.
 */
public final class NewFiles {

    private final Path content;
    private final Map<Path, Writing> files = new LinkedHashMap<>();

    /** @param content the folder they stand in, at some depth; it may be a link to another itself */
    public NewFiles(Path content) {
        this.content = content;
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A file to be written after those before it. */
    public NewFiles add(Path file, Writing content) {
        files.put(file, content);
        return this;
    }

    /**
     * Writes them, and the folders they stand in. When one cannot be written whole, none of them stays.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file, which is left as it is
     * @throws NotDirectoryException when a folder on the way to one is a link to another; it names that
     */
    public void write() throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, Writing> file : files.entrySet()) {
                Path folder = file.getKey().getParent();
                checkFolders(folder);
                Files.createDirectories(folder);
                try (OutputStream out =
                        Files.newOutputStream(file.getKey(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    written.add(file.getKey());
                    file.getValue().to(out);
                }
            }
        } catch (IOException | RuntimeException e) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private void checkFolders(Path last) throws NotDirectoryException {
        for (Path folder = last; !folder.equals(content); folder = folder.getParent()) {
            boolean leadsElsewhere = Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS);
            if (leadsElsewhere) {
                throw new NotDirectoryException(folder.toString());
            }
        }
    }
}
