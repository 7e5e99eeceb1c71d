package vn.congkhai.notice;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.Bounded;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** Any bytes are a notice, or are refused in sentences. */
class FrontMatterFuzzTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 31, 8, 0);
    private static final String PATH = "son-duong/2023/09/187-tb-ubnd.md";
    private static final String DISTRICTS =
            "- {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban}\n";
    private static final Bounded BOUNDED = new Bounded();
    private static final Messages MESSAGES = Messages.in(Language.VI);
    private static final NoticeReader READER = reader();

    @FuzzTest(maxDuration = "3s")
    void anyBytesAreReadOrRefused(byte[] bytes) throws Exception {
        BOUNDED.run(() -> {
            List<Problem> problems = new ArrayList<>();
            SourceFile file = new SourceFile(PATH, Path.of(PATH), bytes.length, 0);
            SourceText.decode(PATH, bytes, problems::add).ifPresent(text -> {
                READER.notice(file, text, "0".repeat(64), problems::add);
                Districts.read(text, problems::add);
                FrontMatter.bodyStart(text.text());
            });
            problems.forEach(p -> {
                MESSAGES.what(p);
                MESSAGES.mend(p);
                p.place().shownExcerpt();
            });
            if (problems.size() > 20 + bytes.length) {
                throw new AssertionError(problems.size() + " problems of " + bytes.length + " bytes");
            }
        });
    }

    private static NoticeReader reader() {
        try {
            Path empty = Files.createTempDirectory("fuzz");
            SourceTree tree = SourceTree.scan(empty, "content", p -> {});
            Districts districts = Districts.read(new SourceText("content/districts.yml", DISTRICTS), p -> {});
            Files.delete(empty);
            return new NoticeReader(tree, districts, NOW);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
