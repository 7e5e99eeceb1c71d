package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Severity;

/**
 * Every refusal has a site that is refused for it, named after the fault: what it says in both languages, with which exit
 * code, and that the site which was there stays as it was.
 */
class BadSitesTest {

    private static final Path BAD = Sites.ALL.resolve("bad");
    private static final String NOTICE_FOLDER = "content/son-duong/2023/10/";
    private static final String HEAD = """
            ---
            title: Kết luận phiên họp tháng 10/2023
            type: ket-luan
            number: 201/TB-UBND
            district: son-duong
            date: 2023-10-25
            signer: Nguyễn Văn An
            %s---

            %s
            """;

    /** What git cannot hold everywhere: links, very large files, names with Vietnamese letters or that differ in case alone. */
    private static final Map<String, Maker> MADE_HERE = Map.ofEntries(
            made("address-twice-case", root -> {
                Path other = root.resolve(NOTICE_FOLDER).resolve("Bien-Ban.pdf");
                assumeFalse(Files.exists(other), "case makes no other file here");
                Files.copy(root.resolve(NOTICE_FOLDER).resolve("bien-ban.pdf"), other);
            }),
            made(
                    "file-special",
                    root -> Files.createSymbolicLink(
                            root.resolve(NOTICE_FOLDER).resolve("ban-ky-so.pdf"), Path.of("../09/187-tb-ubnd.pdf"))),
            made(
                    "front-matter-too-long",
                    root -> notice(
                            root,
                            HEAD.formatted("recipients:\n" + "  - Ủy ban nhân dân xã\n".repeat(3_000), "Nội dung."))),
            made("file-too-large", root -> notice(root, HEAD.formatted("", "Dài ".repeat(1_100_000)))),
            made("file-heavy", root -> {
                notice(root, HEAD.formatted("attachments:\n  - file: ban-do.tif\n", "Nội dung."));
                Path map = root.resolve(NOTICE_FOLDER).resolve("ban-do.tif");
                try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(map.toFile(), "rw")) {
                    sparse.setLength(100 * 1024 * 1024 + 1);
                }
            }),
            made("file-name", root -> {
                notice(root, "Kết luận tháng 10.md", HEAD.formatted("", "Nội dung."));
                Files.writeString(root.resolve("content/Trang Mới.md"), "---\ntitle: Trang mới\n---\n\nChữ.\n");
            }),
            made("attachment-name", root -> notice(root, "Biên bản họp.pdf", "%PDF-1.4\n")),
            made(
                    "yaml-too-deep-stack",
                    root -> notice(root, HEAD.formatted("chair: " + "[".repeat(30_000) + "\n", "Nội dung."))),
            made("template-too-deep", root -> {
                Files.createDirectories(root.resolve("templates"));
                Files.writeString(root.resolve("templates/home.ftlh"), "<p>${" + "[".repeat(30_000) + "}</p>\n");
            }),
            made(
                    "markdown-too-large",
                    root -> notice(root, HEAD.formatted("", "Đoạn đầu.\n\n" + "# Mục\n\n".repeat(5001)))),
            made("markdown-too-deep-stack", root -> notice(root, HEAD.formatted("", "> ".repeat(20_000) + "sâu"))));

    private static final Set<String> PAGES_ONLY =
            Set.of("template-broken", "template-name-macro", "template-value", "template-variable", "template-endless");

    @TempDir
    static Path temp;

    private static Path site;
    private static Map<String, String> bytes;
    private static Map<String, FileTime> times;

    private interface Maker {
        void make(Path root) throws IOException;
    }

    private static Map.Entry<String, Maker> made(String name, Maker maker) {
        return Map.entry(name, maker);
    }

    @BeforeAll
    static void aGoodSiteIsThere() throws IOException {
        Path root = Sites.lay(temp.resolve("base"), Sites.base());
        site = temp.resolve("site");
        Sites.Outcome built = Sites.run(root, "build", "--output", site.toString());
        assertThat(built.problems()).isEmpty();
        assertThat(built.code()).isZero();
        bytes = Sites.bytes(site);
        times = Sites.times(site);
        assertThat(bytes).containsKeys("index.html", "son-duong/2023/09/187-tb-ubnd.html");
    }

    @TestFactory
    Stream<DynamicTest> everyBadSiteIsRefusedWithItsMessages() throws IOException {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> isRefused(name)));
    }

    @Test
    void everyFaultHasABadSite() throws IOException {
        Set<Fault> shown = names().stream().map(BadSitesTest::faultOf).collect(Collectors.toSet());
        List<Fault> reported = Arrays.stream(Fault.values())
                .filter(f -> f.stage() == Fault.Stage.BUILD)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(reported);
    }

    private static void isRefused(String name) throws IOException {
        Path root = Sites.lay(temp.resolve("sites").resolve(name), Sites.base(), BAD.resolve(name));
        if (MADE_HERE.containsKey(name)) {
            assumeTrue(spellsVietnameseNames(), "the JVM cannot spell Vietnamese file names here");
            MADE_HERE.get(name).make(root);
        }
        // what a template asks for that is not there shows when pages are made
        String command = PAGES_ONLY.contains(name) ? "build" : "check";

        Sites.Outcome vietnamese = run(root, command);
        Sites.Outcome english = run(root, command, "--lang", "en");
        Sites.Outcome data = run(root, command, "--format", "json");
        Sites.Outcome strict = run(root, command, "--strict");
        Sites.Outcome build = run(root, "build", "--strict");

        String here = root + "/";
        assertThat(vietnamese.problems().replace(here, "")).isEqualTo(expected(name, "vi"));
        assertThat(english.problems().replace(here, "")).isEqualTo(expected(name, "en"));
        assertThat(data.out()).contains("\"id\":\"" + faultOf(name).id() + "\"");
        boolean onlyWarns = faultOf(name).severity() == Severity.WARNING;
        assertThat(vietnamese.code()).isEqualTo(onlyWarns ? 0 : 1);
        assertThat(strict.code()).isEqualTo(1);
        assertThat(build.code()).isEqualTo(1);
        assertThat(vietnamese.err() + english.err() + build.err()).doesNotContain("\tat ", "Exception", "vn.congkhai");
        assertThat(Sites.bytes(site)).isEqualTo(bytes);
        assertThat(Sites.times(site)).isEqualTo(times);
    }

    private static Sites.Outcome run(Path root, String command, String... options) {
        List<String> all = new ArrayList<>(
                command.equals("build") ? List.of("--output", site.toString()) : List.of("--no-advice"));
        Path published = root.resolve("manifest.json");
        if (Files.exists(published)) {
            all.addAll(List.of("--against", published.toString()));
        }
        all.addAll(Arrays.asList(options));
        return Sites.run(root, command, all.toArray(String[]::new));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The fault that a site is named after: {@code date-form-dashes} shows {@code date-form}. */
    private static Fault faultOf(String name) {
        return Arrays.stream(Fault.values())
                .filter(f -> name.equals(f.id()) || name.startsWith(f.id() + "-"))
                .max(Comparator.comparingInt(f -> f.id().length()))
                .orElseThrow(() -> new AssertionError("no fault for " + name));
    }

    private static String expected(String name, String language) throws IOException {
        return Files.readString(BAD.resolve(name).resolve("expected_" + language + ".txt"), StandardCharsets.UTF_8);
    }

    private static void notice(Path root, String text) throws IOException {
        notice(root, "201-tb-ubnd.md", text);
    }

    private static void notice(Path root, String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve(NOTICE_FOLDER));
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static boolean spellsVietnameseNames() {
        return "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    }
}
