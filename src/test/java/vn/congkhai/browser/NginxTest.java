package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.BuiltSite;

/** The configuration for nginx with nginx itself, for a portal in a folder of its host, edited as the guide for servers says. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class NginxTest {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path TYPES = Path.of("/etc/nginx/mime.types");
    private static final String PREFIX = PortalSite.PREFIX;

    @TempDir
    static Path temp;

    private static Optional<Process> running = Optional.empty();
    private static String origin = "";

    @BeforeAll
    static void start(ServedPortal.Served portal) throws Exception {
        boolean there = Files.isExecutable(PROGRAM) && Files.isReadable(TYPES);
        if (!there) {
            System.err.println("SKIPPED: no nginx at " + PROGRAM + ", not tried: docs/server/nginx.conf");
        }
        assumeTrue(there, "no nginx");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        origin = "http://localhost:" + port;
        Path settings = settings(port, hostWith(portal.site()));
        Process nginx = new ProcessBuilder(PROGRAM.toString(), "-e", temp + "/errors", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
        running = Optional.of(nginx);
        // written once it listens
        Path pid = temp.resolve("pid");
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            assertThat(nginx.isAlive())
                    .as(Files.readString(temp.resolve("said")))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** The folder of a server, which is a link to another disk, with what else may stand in it. */
    private static Path hostWith(Path site) throws IOException {
        Path host = temp.resolve("host");
        Path portal = host.resolve(PREFIX.substring(1));
        for (String file : BuiltSite.files(site)) {
            Path copied = portal.resolve(file);
            Files.createDirectories(copied.getParent());
            Files.copy(site.resolve(file), copied);
        }
        Files.createDirectory(portal.resolve("trong"));
        Files.writeString(portal.resolve(".pieces"), "search/cu.bin\n");
        Files.createSymbolicLink(portal.resolve("ngoai.txt"), Files.writeString(temp.resolve("ngoai"), "ngoài"));
        return Files.createSymbolicLink(temp.resolve("www"), host);
    }

    private static Path settings(int port, Path www) throws IOException {
        Files.copy(TYPES, temp.resolve("mime.types"));
        String server = Files.readString(Path.of("docs", "server", "nginx.conf"))
                .replaceAll("(?m)^ +(listen|ssl_).*\n", "")
                .replace("server_name congkhai", "listen 127.0.0.1:" + port + ";\n    server_name congkhai")
                .replace("/var/www/congkhai", www.toString())
                .replace("/search/", PREFIX + "search/")
                .replace("/404.html", PREFIX + "404.html");
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(of -> of + "_temp_path " + temp + ";\n")
                .collect(Collectors.joining());
        return Files.writeString(temp.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/pid;
                error_log %1$s/errors;
                events { }
                http {
                access_log off;
                %2$s%3$s}
                """.formatted(temp, temporary, server));
    }

    @AfterAll
    static void stop() throws Exception {
        if (running.isPresent()) {
            running.get().destroy();
            running.get().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "luc-nam", "luc-nam/2020", "luc-nam/2020/05"})
    void aFolderWithoutItsLastSlashLeadsToThePageWhoseLinksWork(String folder) throws Exception {
        String path = (PREFIX + folder).replaceAll("/$", "");

        HttpResponse<String> answer = get(path + "?q=1");

        assertThat(answer.statusCode()).isEqualTo(301);
        // the address names no host, port or scheme: behind another server nginx does not know them
        assertThat(header(answer, "Location")).isEqualTo(path + "/?q=1");
        assertThat(get(path + "/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html             | text/html; charset=utf-8",
                "feed.xml               | text/xml; charset=utf-8",
                "sitemap.xml            | text/xml; charset=utf-8",
                "data/notices.csv       | text/csv; charset=utf-8",
                "data/notices.json      | application/json",
                "data/catalog.jsonld    | application/ld+json",
                "css/congkhai.css       | text/css; charset=utf-8",
                "js/congkhai.js         | application/javascript; charset=utf-8",
                "img/mark.svg           | image/svg+xml"
            })
    void textIsOfItsKindAndCompressed(String file, String type) throws Exception {
        HttpResponse<String> answer = get(PREFIX + file, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(SiteServer.POLICY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khong/co/gi.html",
                "khong/co/",
                "trong",
                "trong/",
                "search",
                "data/",
                ".pieces",
                ".git",
                "ngoai.txt"
            })
    void whatIsNoPageIsAnsweredWithThePortalsOwn(String path) throws Exception {
        HttpResponse<String> answer = get(PREFIX + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>Không tìm thấy trang | ");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(SiteServer.POLICY);
    }

    @Test
    void onlySearchPiecesAreKeptForGood(ServedPortal.Served portal) throws Exception {
        for (String file : BuiltSite.files(portal.site())) {
            boolean piece = file.startsWith("search/") && file.endsWith(".bin");
            assertThat(header(get(PREFIX + file), "Cache-Control"))
                    .as(file)
                    .isEqualTo(piece ? "public, max-age=31536000, immutable" : "no-cache");
        }
    }

    @Test
    void everyKindOfPageIsShownAndSearchedUnderThePolicy(Chromium chromium) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(said -> wrong.add(page.url() + ": " + said.text()));
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    wrong.add(page.url() + ": " + answer.url());
                }
            });
            for (String kind : PortalSite.KINDS) {
                page.navigate(origin + PREFIX + kind);
            }
            // the last one sends its reader on, and would do so from the next page
            page.waitForURL(url -> !url.endsWith(PortalSite.MOVED));
            page.navigate(origin + PREFIX + "tim-kiem.html?q=giai+phong+mat+bang");
            page.waitForSelector("#_results:not([aria-busy]) .found li");
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
