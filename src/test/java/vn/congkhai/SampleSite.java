package vn.congkhai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** A small project in a folder of its own, written file by file and read as the build reads it. */
public final class SampleSite {

    /** The day on which samples are read. */
    public static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    private static final String DISTRICTS = """
            - {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban nhân dân huyện Sơn Dương}
            - {id: luc-nam, name: Lục Nam, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện Lục Nam}
            - {id: tan-yen, name: Tân Yên, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện Tân Yên}
            """;

    private final Path root;

    private SampleSite(Path root) {
        this.root = root;
    }

    /** What was read of a project. */
    public record Read(Settings settings, Content content, Portal portal, List<Problem> problems) {

        /** The notice of a path. */
        public Notice notice(String path) {
            return portal.notices().stream()
                    .filter(n -> n.path().toString().equals(path))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A project with three districts, at {@code https://congkhai.example.vn/thong-bao/}. */
    public static SampleSite in(Path root) {
        return new SampleSite(root).file("jbake.properties", """
                        site.host=https://congkhai.example.vn
                        portal.base-path=/thong-bao
                        portal.title=Cổng công khai
                        portal.owner=Văn phòng UBND tỉnh
                        portal.description=Thông báo của các huyện
                        """).file("content/districts.yml", DISTRICTS);
    }

    /** The shipped content, with the settings of a sample. */
    public static Read shipped(Path root) {
        return in(root).read(ShippedSite.CONTENT);
    }

    /** Writes a file of the project. */
    public SampleSite file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a notice.
     *
     * @param path {@code son-duong/2023/09/187-tb-ubnd}; the district and, unless {@code more} has it, the date follow from it
     * @param more lines of front matter; they may replace title, type, date and signer
     */
    public SampleSite notice(String path, String more) {
        String[] parts = path.split("/");
        StringBuilder head = new StringBuilder();
        addUnlessIn(more, head, "title", "Kết luận phiên họp thường kỳ");
        addUnlessIn(more, head, "type", "ket-luan");
        addUnlessIn(more, head, "date", parts[1] + "-" + parts[2]);
        addUnlessIn(more, head, "signer", "Vũ Văn Thụ");
        return file(
                "content/" + path + ".md",
                "---\n" + head + "district: " + parts[0] + "\n" + more.strip() + "\n---\n\nNội dung.\n");
    }

    /** Reads the project. */
    public Read read() {
        return read(root.resolve("content"));
    }

    private Read read(Path contentFolder) {
        List<Problem> problems = new ArrayList<>();
        Settings settings = SettingsReader.read(root, problems::add).orElseThrow(() -> new AssertionError(problems));
        SourceTree tree = SourceTree.scan(contentFolder, "content", problems::add);
        Districts districts = Districts.in(tree, problems::add);
        NoticeReader reader =
                new NoticeReader(tree, districts, TODAY.atStartOfDay().plusHours(8));
        List<Notice> notices = new ArrayList<>();
        List<PlainPage> pages = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.isMarkdown()) {
                SourceText text = text(tree, file);
                String hash = "0".repeat(56) + "%08x".formatted(text.text().hashCode());
                if (file.folder().isEmpty()) {
                    reader.page(file, text, hash, problems::add).ifPresent(pages::add);
                } else {
                    reader.notice(file, text, hash, problems::add).ifPresent(notices::add);
                }
            }
        }
        Content content = new Content(tree, districts, notices, pages, List.of());
        PortalBuilder.check(content, problems::add);
        Portal portal = PortalBuilder.of(settings.site(), TODAY, content, false);
        return new Read(settings, content, portal, problems);
    }

    private static SourceText text(SourceTree tree, SourceFile file) {
        List<Problem> problems = new ArrayList<>();
        return SourceText.read(file, tree.display(file.path()), problems::add)
                .orElseThrow(() -> new AssertionError(problems));
    }

    private static void addUnlessIn(String more, StringBuilder head, String key, String value) {
        if (!("\n" + more).contains("\n" + key + ":")) {
            head.append(key).append(": ").append(value).append('\n');
        }
    }
}
