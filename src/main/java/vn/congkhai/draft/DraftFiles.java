package vn.congkhai.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.notice.FrontMatterWriter;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceTree;

/** Puts the files of a new notice in their place, and none over another. */
record DraftFiles(Path content, SourceTree tree) {

    DraftFiles {
        Objects.requireNonNull(content);
        Objects.requireNonNull(tree);
    }

    /**
     * Writes a notice, with its original beside it.
     *
     * @return what stands in the place already; with it nothing is written
     * @throws IOException when a file cannot be written; then none is left
     */
    Optional<Problem> write(NoticePath path, FrontMatterWriter head, Optional<Original> original) throws IOException {
        String file = path + ".md";
        String beside = path + original.map(Original::ending).orElse("");
        if (original.isPresent() && (beside.equals(file) || Files.exists(content.resolve(beside)))) {
            return Optional.of(taken(beside, beside));
        }
        original.ifPresent(o -> head.attachment(beside.substring(beside.lastIndexOf('/') + 1), o.title()));
        Path target = content.resolve(file);
        Files.createDirectories(target.getParent());
        try {
            Files.writeString(
                    target,
                    head.withText(""),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return Optional.of(taken(path + ".html", file));
        }
        if (original.isPresent()) {
            try {
                original.get().copyTo(content.resolve(beside));
            } catch (IOException e) {
                Files.delete(target);
                throw e;
            }
        }
        return Optional.empty();
    }

    private Problem taken(String address, String file) {
        return new Problem(Fault.ADDRESS_TWICE, Place.wholeFile(tree.display(file)), address, tree.display(file));
    }
}
