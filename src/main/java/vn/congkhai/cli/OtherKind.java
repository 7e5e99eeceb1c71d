package vn.congkhai.cli;

import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that stands where a folder is needed, or the reverse.
 *
 * @param folder whether it is a folder that stands there
 */
record OtherKind(Path place, boolean folder) {

    /** What a failure of the file system is about, if it is about this. */
    static Optional<OtherKind> of(Throwable cause) {
        if (!(cause instanceof FileSystemException found) || found.getFile() == null || !isOfKinds(found)) {
            return Optional.empty();
        }
        try {
            Path named = Path.of(found.getOtherFile() == null ? found.getFile() : found.getOtherFile());
            return Files.isDirectory(named) ? Optional.of(new OtherKind(named, true)) : fileOnTheWay(named);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfKinds(FileSystemException found) {
        String reason = found.getReason() == null ? "" : found.getReason();
        return found instanceof FileAlreadyExistsException
                || found instanceof NotDirectoryException
                || found instanceof DirectoryNotEmptyException
                || reason.contains("Not a directory")
                || reason.contains("Is a directory");
    }

    /** The system names the whole path, of which any part may be the file. */
    private static Optional<OtherKind> fileOnTheWay(Path named) {
        for (Path at = named; at != null; at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                return Files.isDirectory(at) ? Optional.empty() : Optional.of(new OtherKind(at, false));
            }
        }
        return Optional.empty();
    }
}
