package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.importer.ocr.Recognizer;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Finding;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** A content folder of its own for a test, and what the importer makes in it. */
final class Workbench {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-15T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String REGISTER = """
            - {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban nhân dân huyện Sơn Dương}
            - {id: song-lo, name: Sông Lô, kind: huyện, province: Vĩnh Phúc, committee: Ủy ban nhân dân huyện Sông Lô}
            - {id: cam-thuy, name: Cẩm Thủy, kind: huyện, province: Thanh Hóa, committee: Ủy ban nhân dân huyện Cẩm Thủy}
            - {id: luc-nam, name: Lục Nam, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện Lục Nam}
            - {id: binh-phu, name: Bình Phú, kind: huyện, province: An Hòa, committee: Ủy ban nhân dân huyện Bình Phú}
            - {id: tan-yen, name: Tân Yên, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện Tân Yên}
            """;

    private final Path content;
    private final Importer importer;

    Workbench(Path folder) throws IOException {
        this(folder, Optional.empty());
    }

    Workbench(Path folder, Optional<Recognizer> recognizer) throws IOException {
        this.content = Files.createDirectories(folder.resolve("content"));
        this.importer = new Importer(CLOCK, () -> recognizer);
        Files.writeString(content.resolve(Districts.FILE_NAME), REGISTER);
    }

    Path content() {
        return content;
    }

    ImportReport run(ImportRequest request) {
        return importer.run(request);
    }

    ImportReport.Item importFile(Path file) {
        return run(request(content, List.of(file))).items().get(0);
    }

    /** A request that leaves everything to the papers. */
    static ImportRequest request(Path content, List<Path> files) {
        return new ImportRequest(files, content, "content", Optional.empty(), Optional.empty(), false);
    }

    /** A file to be imported. */
    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(content.resolveSibling(name), bytes);
    }

    /** A text to be imported. */
    Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A paper of these tests as an office made it. */
    static Path paper(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Workbench.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one sentence of a file that gives no notice. */
    String refusal(Path file) {
        ImportReport.Item item = importFile(file);
        assertThat(item.notice()).isEmpty();
        assertThat(item.problems()).hasSize(1);
        return sentences(item).get(0);
    }

    /** The text of a notice that was written. */
    String text(ImportReport.Item item) {
        try {
            return Files.readString(file(item), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String body(ImportReport.Item item) {
        String text = text(item);
        return text.substring(text.indexOf("\n---\n", 4) + 5).strip();
    }

    Path file(ImportReport.Item item) {
        return content.getParent().resolve(item.notice().orElseThrow().path());
    }

    /** The notice as the build reads it, with every problem the build would report. */
    Optional<Notice> notice(ImportReport.Item item, List<Problem> problems) {
        SourceTree tree = SourceTree.scan(content, "content", problems::add);
        NoticeReader reader = new NoticeReader(tree, Districts.in(tree, problems::add), LocalDateTime.now(CLOCK));
        String path = item.notice().orElseThrow().path().substring("content/".length());
        SourceFile file = tree.file(path).orElseThrow();
        return SourceText.read(file, "content/" + path, problems::add)
                .flatMap(text -> reader.notice(file, text, "", problems::add));
    }

    /** Every problem of an import in a sentence, in English. */
    static List<String> sentences(ImportReport.Item item) {
        Messages messages = Messages.in(Language.EN);
        List<String> out = new ArrayList<>();
        item.problems().forEach(p -> out.add(messages.what(p)));
        return out;
    }

    static Optional<Finding> finding(ImportReport.Item item, Field field) {
        return item.findings().stream().filter(f -> f.field() == field).findFirst();
    }

    static String value(ImportReport.Item item, Field field) {
        return finding(item, field).map(Finding::value).orElse("");
    }
}
