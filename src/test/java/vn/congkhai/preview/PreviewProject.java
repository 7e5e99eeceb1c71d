package vn.congkhai.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.congkhai.problem.Language;

/** A small project that is written to while it is previewed. */
final class PreviewProject {

    private final Path root;

    private PreviewProject(Path root) {
        this.root = root;
    }

    /** One with the shipped templates and a notice that is longer than any screen. */
    static PreviewProject withALongNotice(Path root) throws IOException {
        PreviewProject project = withTheShippedTemplates(root);
        project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung đầu.\n\n" + "Một đoạn dài.\n\n".repeat(300));
        return project;
    }

    static PreviewProject withTheShippedTemplates(Path root) throws IOException {
        PreviewProject project = with(root, "portal.base-path=/thong-bao\n");
        copy(Path.of("templates"), root.resolve("templates"));
        copy(Path.of("assets"), root.resolve("assets"));
        return project;
    }

    /** With templates that show next to nothing, to build fast. */
    static PreviewProject withBareTemplates(Path root) throws IOException {
        PreviewProject project = with(root, "");
        for (String name : List.of("notice", "page", "home", "list", "index", "search", "notfound", "moved", "log")) {
            write(
                    root.resolve("templates/" + name + ".ftlh"),
                    "<html><head></head><body>" + name + (name.equals("notice") ? " ${page.title}" : "")
                            + "</body></html>\n");
        }
        write(root.resolve("assets/css/congkhai.css"), "b {}\n");
        write(root.resolve("assets/js/congkhai.js"), "\"use strict\";\n");
        return project;
    }

    private static PreviewProject with(Path root, String settings) throws IOException {
        Path base = Path.of("src", "test", "resources", "sites", "base");
        write(root.resolve("jbake.properties"), Files.readString(base.resolve("jbake.properties")) + settings);
        write(
                root.resolve("content/districts.yml"),
                Files.readString(base.resolve("content").resolve("districts.yml")));
        write(root.resolve("content/gioi-thieu.md"), "---\ntitle: Giới thiệu\n---\n\nCâu cũ.\n");
        return new PreviewProject(root);
    }

    PreviewRequest request() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC);
        return new PreviewRequest(root, root.resolve("target/preview"), clock, 0, Language.VI);
    }

    /** Writes a notice of September 2023. */
    void notice(String slug, String number, String more, String text) throws IOException {
        notice(slug, "Kết luận phiên họp", number, more, text);
    }

    void notice(String slug, String title, String number, String more, String text) throws IOException {
        write(root.resolve("content/son-duong/2023/09/" + slug + ".md"), """
                ---
                title: %s
                type: ket-luan
                number: %s
                district: son-duong
                date: 2023-09-25
                signer: Nguyễn Văn An
                %s---

                %s
                """.formatted(title, number, more, text));
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What hears of builds, and says of failures what they are. */
    static Preview.Listener listener(Consumer<Preview.Built> built) {
        return new Preview.Listener() {
            @Override
            public void built(Preview.Built build) {
                built.accept(build);
            }

            @Override
            public String failed(Exception failure) {
                return "Không dựng được.";
            }
        };
    }
}
