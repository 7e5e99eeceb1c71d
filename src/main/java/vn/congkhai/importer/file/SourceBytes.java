package vn.congkhai.importer.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congkhai.problem.Fault;

/** A file's bytes with its format. */
public record SourceBytes(byte[] bytes, Format format) {

    /**
     * Reads a file of a size and a format that can be read.
     *
     * @throws UnreadableException when it is none, empty, larger than {@link Limits#FILE}, or of another kind than its name says
     */
    public static SourceBytes read(Path file) throws IOException, UnreadableException {
        if (Files.isDirectory(file)) {
            throw new UnreadableException(Fault.IMPORT_FOLDER, file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableException(Fault.IMPORT_NO_FILE);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableException(Fault.IMPORT_EMPTY);
        }
        if (size > Limits.FILE) {
            throw new UnreadableException(Fault.IMPORT_TOO_LARGE, (Limits.FILE >> 20) + " MiB");
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return new SourceBytes(bytes, Format.of(bytes, name));
    }
}
