package vn.congkhai.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Paper;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** What the content folder has already. */
final class Existing {

    private final SourceTree tree;
    private final NoticeReader reader;

    Existing(SourceTree tree, Districts districts, LocalDateTime now) {
        this.tree = tree;
        this.reader = new NoticeReader(tree, districts, now);
    }

    /** A file of the content folder with the same bytes; not one that {@linkplain #isLeft was left} without its notice. */
    Optional<String> sameFile(byte[] bytes) throws IOException {
        for (SourceFile file : tree.files()) {
            if (hasBytes(file, bytes) && !isAlone(file)) {
                return Optional.of(tree.display(file.path()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether these bytes stand at a path and no notice beside names the file: its notice was taken away to be imported anew, the
     * file was put there by hand, or an import was broken off.
     */
    boolean isLeft(String path, byte[] bytes) throws IOException {
        Optional<SourceFile> file = tree.file(path);
        return file.isPresent() && hasBytes(file.get(), bytes) && isAlone(file.get());
    }

    private static boolean hasBytes(SourceFile file, byte[] bytes) throws IOException {
        return file.size() == bytes.length && Arrays.equals(bytes, Files.readAllBytes(file.location()));
    }

    private boolean isAlone(SourceFile file) {
        return !file.isMarkdown()
                && tree.files().stream()
                        .filter(f -> f.isMarkdown() && f.folder().equals(file.folder()))
                        .noneMatch(f -> names(f, file.name()));
    }

    /** A text that cannot be read may name anything. */
    private boolean names(SourceFile text, String file) {
        return SourceText.read(text, tree.display(text.path()), p -> {})
                .map(t -> t.text().contains(file))
                .orElse(true);
    }

    /** A notice with the same number, type, issuer and year (Decree 30/2020: numbers restart each year). */
    Optional<String> sameNumber(Paper paper) {
        Optional<String> number =
                paper.value(Field.NUMBER).flatMap(DocumentNumber::parse).map(DocumentNumber::key);
        if (number.isEmpty() || paper.district().isEmpty()) {
            return Optional.empty();
        }
        District district = paper.district().get();
        String issuer = paper.value(Field.ISSUER).map(district::issuerKey).orElse("");
        String year = paper.value(Field.DATE).map(d -> d.substring(0, 4)).orElse("");
        String folder = district.id() + "/" + year;
        return tree.files().stream()
                .filter(f -> f.isMarkdown() && f.path().startsWith(folder))
                .filter(f -> reader.notice(f)
                        .map(Notice::paper)
                        .filter(p -> p.number().map(DocumentNumber::key).equals(number))
                        .filter(p -> paper.value(Field.TYPE)
                                .filter(t -> t.equals(p.type().slug()))
                                .isPresent())
                        .filter(p -> p.issuerKey().equals(issuer))
                        .isPresent())
                .map(f -> tree.display(f.path()))
                .findFirst();
    }
}
