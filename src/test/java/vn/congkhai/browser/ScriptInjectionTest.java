package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.ShippedSite;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/** Whatever is typed into content or the search box, a reader's browser runs none of it, also where no policy helps. */
@Timeout(240)
@ExtendWith(ServedPortal.class)
class ScriptInjectionTest {

    private static final Path VECTORS = Path.of("src", "test", "resources", "xss", "vectors.txt");
    private static final String FOLDER = "content/son-duong/2024/05/";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T03:00:00Z"), ZoneOffset.UTC);

    /** Stands in for everything that injected words call, and tells of it. */
    private static final String WATCH = """
            window.ran = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              window[name] = (...words) => { window.ran.push(name + ' ' + words.join()); };
            }""";

    /** What would run as soon as a reader touched it, or asks elsewhere for something. */
    private static final String DORMANT = """
            () => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
                .filter(a => /^on/i.test(a.name) || a.name === 'srcdoc' || a.name === 'style'
                    || /^(href|src|action|formaction|data|xlink:href|background|poster)$/i.test(a.name)
                        && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data|blob|file|view-source|feed):/i.test(a.value))
                .map(a => e.tagName + ' ' + a.name + '=' + a.value.slice(0, 80)))
              .concat([...document.querySelectorAll('iframe, object, embed, base, template, math, marquee, main script:not([src^="search/start.js?v="]), main style, main link:not([href^="css/search.css?v="]), main meta, body style')]
                .map(e => e.outerHTML.slice(0, 120)))
              .concat([...document.scripts].filter(s => s.src ? new URL(s.src).origin !== location.origin
                  : s.type !== 'application/ld+json').map(s => s.outerHTML.slice(0, 120)))
              .concat(window.ran)""";

    /** With the policy only every so many-th page is looked at: without it is the harder case. */
    private static final int SAMPLE = Integer.getInteger("congkhai.xss.sample", 5);

    /** So many hits are looked at, page by page. */
    private static final int SHOWN_HITS = 120;

    @TempDir
    static Path temp;

    private static List<Vector> vectors;
    private static Path site;

    /** Words, where they are typed, and the file they are in. */
    private record Vector(int number, String place, String words) {

        String path() {
            return FOLDER + "v-" + number + ".md";
        }

        /** A text that has the words in every field, and below in every part of a text. */
        String notice(boolean withBody) {
            String field = place.equals("text") ? " " + words : "";
            String yaml = place.equals("yaml") ? words + "\n" : "";
            String alias = place.equals("alias") ? "aliases: [" + quoted(words) + "]\n" : "";
            String file = place.equals("name")
                    ? "attachments:\n  - file: " + quoted(words) + "\n"
                    : "attachments:\n  - file: 187.png\n    title: " + quoted("Tệp" + field) + "\n";
            return "---\ntitle: " + quoted("Vectơ " + number + field) + "\ntype: ket-luan\ndistrict: son-duong\n"
                    + "date: 2024-05-01\nsigner: " + quoted("Nguyễn Văn An" + field) + "\nsigner_title: "
                    + quoted("Chánh Văn phòng" + field) + "\nissuer: " + quoted("Ủy ban" + field) + "\nplace: "
                    + quoted("Sơn Dương" + field) + "\nchair: " + quoted("Bà" + field) + "\nrecipients:\n  - "
                    + quoted("Như trên" + field) + "\nlead: " + quoted("Tóm tắt" + field) + "\nreason: "
                    + quoted("Lý do" + field) + "\nstatus: withdrawn\nchanges:\n  - date: 2024-05-02\n    note: "
                    + quoted("Sửa" + field) + "\n" + alias + file + yaml + "---\n\n"
                    + (withBody ? body() : "Vectơ phải tìm thấy.\n");
        }

        private String body() {
            return switch (place) {
                case "text" ->
                    "Vectơ %1$s\n\n### Mục %1$s\n\n- %1$s\n\n> %1$s\n\n[%1$s](gioi-thieu)\n\n![%1$s](187.png)\n\n| %1$s | b |\n|---|---|\n| %1$s | c |\n\n`%1$s`\n"
                            .formatted(words.replace("](", "] ("));
                case "link" ->
                    "[x](%1$s)\n\n[y](<%1$s>)\n\n![z](%1$s)\n\n<%1$s>\n\n<a href=\"%1$s\">w</a>\n".formatted(words);
                case "body" -> "Vectơ\n\n" + words + "\n";
                default -> "Vectơ phải tìm thấy.\n";
            };
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    @BeforeAll
    static void publish() throws IOException {
        vectors = new ArrayList<>();
        for (String line : Files.readAllLines(VECTORS)) {
            if (!line.startsWith("#")) {
                int bar = line.indexOf('|');
                String words = line.substring(bar + 1).replace("\\n", "\n").replace("\\t", "\t");
                vectors.add(new Vector(vectors.size() + 1, line.substring(0, bar), words));
            }
        }
        Path project = ShippedSite.copyTo(temp.resolve("project"));
        Path folder = Files.createDirectories(project.resolve(FOLDER));
        Files.copy(Path.of("assets/img/share.png"), folder.resolve("187.png"));
        for (Vector vector : vectors) {
            Files.writeString(project.resolve(vector.path()), vector.notice(true));
        }
        Set<String> refused = refused(project);
        for (Vector vector : vectors) {
            boolean noText = Set.of("yaml", "name", "alias").contains(vector.place);
            if (refused.contains(vector.path()) && noText) {
                Files.delete(project.resolve(vector.path()));
            } else if (refused.contains(vector.path())) {
                Files.writeString(project.resolve(vector.path()), vector.notice(false));
            }
        }
        site = temp.resolve("site");
        BuildReport report = SiteBuild.run(new BuildRequest(project, Optional.of(site), CLOCK, false, 2));
        assertThat(report.problems())
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(report.notices()).isGreaterThan(100);
    }

    @Test
    void thereAreEnoughOfEveryKind() {
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(100);
        assertThat(vectors.stream().collect(Collectors.groupingBy(Vector::place, Collectors.counting())))
                .hasSize(6)
                .allSatisfy((place, count) -> assertThat(count).as(place).isGreaterThanOrEqualTo(6));
    }

    @Test
    void addressesNamesAndValuesThatCouldNeverBeMeantAreRefused() {
        for (Vector vector : vectors) {
            Path page = site.resolve(vector.path().replace("content/", "").replace(".md", ".html"));
            boolean never = Set.of("yaml", "name", "alias").contains(vector.place);
            assertThat(Files.exists(page)).as(vector.toString()).isNotEqualTo(never);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPageRunsWhatWasTyped(boolean policy, Chromium chromium) throws IOException {
        List<String> found = new CopyOnWriteArrayList<>();
        try (SiteServer server = new SiteServer(site, "/thong-bao/", policy);
                BrowserContext context = watched(chromium, server, found)) {
            Page page = context.newPage();
            List<String> pages = pages();
            for (int i = 0; i < pages.size(); i += policy ? SAMPLE : 1) {
                look(page, server.url(pages.get(i)), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSearchPageRunsNothingThatWasTypedOrFound(boolean policy, Chromium chromium) throws IOException {
        List<String> found = new CopyOnWriteArrayList<>();
        try (SiteServer server = new SiteServer(site, "/thong-bao/", policy);
                BrowserContext context = watched(chromium, server, found)) {
            Page page = context.newPage();
            for (int n = 1; n <= SHOWN_HITS / 10; n += policy ? SAMPLE : 1) {
                page.navigate(server.url("tim-kiem.html?q=vect%C6%A1&page=" + n));
                page.locator("#_results li").first().waitFor();
                found.addAll(dormant(page));
            }
            for (int i = 0; i < vectors.size(); i += policy ? SAMPLE : 2) {
                Vector vector = vectors.get(i);
                String query = URLEncoder.encode(vector.words, StandardCharsets.UTF_8);
                page.navigate(
                        server.url("tim-kiem.html?q=" + query + "&district=" + query + "&type=" + query),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForFunction("() => document.querySelector('#_results')?.textContent.trim().length > 0");
                found.addAll(dormant(page));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theWatchIsAwake(Chromium chromium) throws IOException {
        List<String> found = new CopyOnWriteArrayList<>();
        Path open = Files.createDirectories(temp.resolve("open"));
        Files.writeString(
                open.resolve("index.html"),
                "<!DOCTYPE html><main><a href=' javascript:x()'>x</a><img src=x onerror=alert(1)><img src=//xss.invalid/></main>");
        Files.writeString(open.resolve("404.html"), "");
        try (SiteServer server = new SiteServer(open, "/thong-bao/", false);
                BrowserContext context = watched(chromium, server, found)) {
            look(context.newPage(), server.url("index.html"), found);
        }
        assertThat(String.join("\n", found))
                .contains("A href= javascript:x()", "IMG onerror=", "alert 1", "asks http://xss.invalid/");
    }

    private static BrowserContext watched(Chromium chromium, SiteServer server, List<String> found) {
        BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions());
        context.addInitScript(WATCH);
        context.onDialog(dialog -> {
            found.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(server.origin() + "/")) {
                found.add("asks " + request.url());
            }
        });
        return context;
    }

    private static void look(Page page, String url, List<String> found) {
        page.navigate(url);
        dormant(page).forEach(what -> found.add(url + ": " + what));
    }

    @SuppressWarnings("unchecked")
    private static List<String> dormant(Page page) {
        return ((List<Object>) page.evaluate(DORMANT))
                .stream().map(String::valueOf).toList();
    }

    /** Every page that shows words of a vector: its own, and the lists. */
    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of(
                "index.html",
                "son-duong/index.html",
                "son-duong/2024/05/index.html",
                "loai/ket-luan/2024/index.html",
                "nguoi-ky/index.html",
                "nhat-ky/index.html",
                "nhat-ky/2024/index.html"));
        pages.removeIf(file -> !Files.exists(site.resolve(file)));
        for (Vector vector : vectors) {
            String page = vector.path().replace("content/", "").replace(".md", ".html");
            if (Files.exists(site.resolve(page))) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static Set<String> refused(Path project) throws IOException {
        BuildReport report = SiteBuild.run(new BuildRequest(project, Optional.empty(), CLOCK, false, 2));
        return report.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map((Problem p) -> p.place().file())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
