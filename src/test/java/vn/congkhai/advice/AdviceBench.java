package vn.congkhai.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** A content folder of its own for a test, and what check points out in it. */
final class AdviceBench {

    static final String FOLDER = "binh-phu/2024/03/";

    /** Where what is told of {@link #text} stands, up to the line; its text begins at line 11. */
    static final String AT = "content/" + FOLDER + "5-tb-ubnd.md:";

    private static final String REGISTER =
            "- {id: binh-phu, name: Bình Phú, kind: huyện, province: An Hòa, committee: Ủy ban nhân dân huyện Bình Phú}\n";

    private final Path content;

    AdviceBench(Path content) throws IOException {
        this.content = content;
        Files.writeString(content.resolve(Districts.FILE_NAME), REGISTER);
        Files.createDirectories(content.resolve(FOLDER));
    }

    /** Writes a file of the folder of March 2024. */
    void file(String name, String text) throws IOException {
        Files.writeString(content.resolve(FOLDER + name), text);
    }

    void remove(String slug) throws IOException {
        Files.delete(content.resolve(FOLDER + slug + ".md"));
    }

    /** A notice of 25 March 2024 that has this text. */
    void text(String body) throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", body);
    }

    void notice(String slug, String keys, String body) throws IOException {
        notice(slug, keys, body, "Kết luận về thủy lợi");
    }

    void notice(String slug, String keys, String body, String title) throws IOException {
        String head = "---\ntitle: " + title
                + "\ntype: ket-luan\ndistrict: binh-phu\ndate: 2024-03-25\nsigner: Lương Văn Khải\n" + keys + "\n---\n";
        // every test's text begins at line 11
        int lines = (int) head.chars().filter(c -> c == '\n').count();
        file(slug + ".md", head + "\n".repeat(Math.max(0, 10 - lines)) + body);
    }

    /** The content as a build reads it. */
    Content read(List<Problem> problems) {
        SourceTree tree = SourceTree.scan(content, "content", problems::add);
        Districts districts = Districts.in(tree, problems::add);
        NoticeReader reader = new NoticeReader(tree, districts, LocalDateTime.of(2024, 6, 1, 8, 0));
        List<Notice> notices = new ArrayList<>();
        List<Content.Unread> unread = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.isMarkdown()) {
                SourceText.read(file, tree.display(file.path()), problems::add)
                        .flatMap(t -> reader.notice(file, t, "", problems::add))
                        .ifPresentOrElse(notices::add, () -> unread.add(new Content.Unread(file, false)));
            }
        }
        return new Content(tree, districts, notices, List.of(), unread);
    }

    List<Problem> check() {
        return check(new AdviceMemory(Map.of()));
    }

    List<Problem> check(AdviceMemory memory) {
        return check(memory, n -> true);
    }

    /** What is told where somebody asks for one file only. */
    List<Problem> checkOnly(String slug) {
        return check(new AdviceMemory(Map.of()), n -> n.path().slug().equals(slug));
    }

    private List<Problem> check(AdviceMemory memory, Predicate<Notice> wanted) {
        List<Problem> problems = new ArrayList<>();
        Advice.check(read(new ArrayList<>()), wanted, memory, problems::add);
        return problems;
    }

    List<Fault> faults() {
        return check().stream().map(Problem::fault).toList();
    }

    /** What check points out, with where. */
    List<String> advice() {
        Messages messages = Messages.in(Language.EN);
        return check().stream()
                .map(p -> p.place().location() + " " + messages.what(p))
                .toList();
    }
}
