package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** The address of a site, as people type it or copy it from a browser, after {@code verify} and {@code --against}. */
class SiteAddressTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "https://côngkhai.vn, https://xn--cngkhai-t0a.vn",
        "https://CÔNGKHAI.vn:8443/huyen/, https://xn--cngkhai-t0a.vn:8443/huyen/",
        "HTTP://Example.VN, http://example.vn",
        "http://[::1]:8820/, http://[::1]:8820/",
        "' https://example.vn/cong/ ', https://example.vn/cong/",
        "https://example.vn/cong/index.html, https://example.vn/cong/",
        "https://example.vn/cong/manifest.json?x=1#y, https://example.vn/cong/",
        "https://example.vn/cong/?fbclid=1, https://example.vn/cong/",
        "https://example.vn?x=/index.html, https://example.vn",
    })
    void theHomePageIsUnderstoodFromWhatPeopleCopy(String typed, String home) {
        assertThat(SiteAddress.of(typed, CommandSpec.create()).orElseThrow()).hasToString(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/site", "C:\\site", "congkhai.vn", "httpd/site", "ftp://example.vn/", ""})
    void whatIsNoAddressOfTheWebIsAPath(String typed) {
        assertThat(SiteAddress.of(typed, CommandSpec.create())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.vn:99999/",
                "https://example.vn:x/",
                "https://a_b.vn/",
                "https://example.vn/a b/",
                "https://[::1/",
                "https:/example.vn/",
                "https://",
                "https://.vn/"
            })
    void whatNoServerHasIsWrongUseAndNoManifestThatIsAbsent(String typed) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Sites.Outcome verified = Sites.run(List.of("verify", typed, "--lang", "en"));
        Sites.Outcome against = Sites.run(root, "check", "--against", typed);

        assertThat(verified.code()).isEqualTo(2);
        assertThat(verified.err())
                .startsWith("Wrong use: \"" + typed + "\" is no address of a site; see whether ")
                .doesNotContain("Exception");
        assertThat(against.code()).isEqualTo(2);
        assertThat(against.err())
                .startsWith("Lệnh chưa đúng: \"" + typed + "\" không phải là địa chỉ của một cổng; xem lại ")
                .doesNotContain("để trống SITE");
    }

    @Test
    void aVietnameseNameThatDoesNotAnswerIsTakenForAServerAndNotForAFile() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        String address = "http://côngkhai.invalid/";
        Sites.Outcome against = Sites.run(root, "check", "--against", address);

        assertThat(against.code()).isEqualTo(3);
        assertThat(against.err()).startsWith("Không kết nối được với " + address + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anAddressThatIsEmptyIsNotTheFolderOneStandsIn(String typed) {
        Sites.Outcome outcome = Sites.run(List.of("verify", typed, "--lang", "en"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Wrong use: DIR|URL is missing: the site's folder, or the address of its home page\n");
    }

    @Test
    void aPortalInAFolderOfItsHostIsFoundByAllItsFirstAddressesAndItsHostAloneIsToldWithWhatToLookAt()
            throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        assertThat(Sites.run(root, "build").code()).isZero();
        Path site = root.resolve("target/site");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = site.resolve(path.startsWith("/cong/") ? path.substring(6) : "none");
            boolean there = Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        String host = "http://localhost:" + server.getAddress().getPort();
        Sites.Outcome copied = Sites.run(List.of("verify", host + "/cong/index.html?a=1"));
        Sites.Outcome manifest = Sites.run(List.of("verify", host + "/cong/manifest.json"));
        Sites.Outcome above = Sites.run(List.of("verify", host, "--lang", "en"));
        Sites.Outcome data = Sites.run(List.of("verify", host, "--format", "json"));
        server.stop(0);

        assertThat(copied.code()).as(copied.err()).isZero();
        assertThat(manifest.code()).as(manifest.err()).isZero();
        assertThat(above.code()).isEqualTo(1);
        assertThat(above.err())
                .startsWith("There is no manifest at " + host + "/manifest.json\n"
                        + "    see whether the address after verify is that of the portal's home page: ");
        assertThat(data.out())
                .contains("\"message\":\"Không có bản kê ở " + host
                        + "/manifest.json\",\"mend\":\"xem địa chỉ ghi sau verify ");
    }
}
