package vn.congkhai.importer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.congkhai.Bounded;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** Any file is imported, or refused in a sentence. The first byte chooses what kind of file the others are said to be. */
class ImporterFuzzTest {

    private static final Bounded BOUNDED = new Bounded();
    private static final List<String> ENDINGS = List.of(".txt", ".html", ".docx", ".pdf", ".md");
    private static final Messages MESSAGES = Messages.in(Language.VI);

    @FuzzTest(maxDuration = "3s")
    void anyFileIsImportedOrRefused(byte[] bytes) throws Exception {
        if (bytes.length == 0) {
            return;
        }
        Path folder = Files.createTempDirectory("fuzz");
        try {
            Path content = Files.createDirectories(folder.resolve("content"));
            Files.writeString(
                    content.resolve("districts.yml"),
                    "- {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban}\n");
            Path file = folder.resolve("a" + ENDINGS.get(Math.floorMod(bytes[0], ENDINGS.size())));
            Files.write(file, Arrays.copyOfRange(bytes, 1, bytes.length));
            BOUNDED.run(() -> {
                ImportReport report = new Importer(Workbench.CLOCK).run(Workbench.request(content, List.of(file)));
                report.items().forEach(item -> new ReportText(MESSAGES).lines(item));
            });
        } finally {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
