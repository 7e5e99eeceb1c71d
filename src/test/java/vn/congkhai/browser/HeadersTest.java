package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.congkhai.BuiltSite;

/** What servers are told to send is the policy under which the portal is tried in a browser. */
@ExtendWith(ServedPortal.class)
class HeadersTest {

    private static final Path FILE = Path.of("assets", "_headers");
    private static final Path NGINX = Path.of("docs", "server", "nginx.conf");

    @Test
    void bothFilesSayThePolicyOfTheBrowserTests() throws IOException {
        assertThat(headersFile().get("/*")).containsEntry("Content-Security-Policy", SiteServer.POLICY);
        assertThat(nginx()).containsEntry("Content-Security-Policy", SiteServer.POLICY);
    }

    @Test
    void bothFilesSayTheSame() throws IOException {
        Map<String, String> everywhere = new TreeMap<>(headersFile().get("/*"));
        Map<String, String> nginx = nginx();
        String cache = Files.readString(NGINX);
        assertThat(nginx.put("Cache-Control", "no-cache")).isEqualTo("$congkhai_cache");
        assertThat(nginx.remove("Access-Control-Allow-Origin")).isEqualTo("$congkhai_readers");
        assertThat(nginx).isEqualTo(everywhere);
        assertThat(everywhere)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin");
        String forGood = headersFile().get("/search/*.bin").get("Cache-Control");
        assertThat(cache)
                .contains("~^/search/.*\\.bin$  \"" + forGood + "\";")
                .containsPattern("default +\"no-cache\";");
    }

    /** A header that two rules give is sent as {@code *, *}, which browsers take for none. */
    @Test
    void pagesOfOthersMayReadDataAndFeedsAndNothingElse(ServedPortal.Served portal) throws IOException {
        Map<String, Map<String, String>> headers = headersFile();
        Matcher nginx = Pattern.compile("\"~(.*)\" +\"\\*\";").matcher(Files.readString(NGINX));
        assertThat(nginx.find()).isTrue();
        for (String file : BuiltSite.files(portal.site())) {
            long rules = headers.entrySet().stream()
                    .filter(rule -> "*".equals(rule.getValue().get("Access-Control-Allow-Origin")))
                    .filter(rule -> ("/" + file)
                            .matches(rule.getKey().replace(".", "\\.").replace("*", ".*")))
                    .count();
            boolean data = file.matches(".*\\.(json|jsonld|csv|zip)|(.*/)?feed\\.xml");
            assertThat(rules).as("rules of _headers for %s", file).isEqualTo(data ? 1 : 0);
            assertThat(Pattern.compile(nginx.group(1)).matcher(file).find())
                    .as("nginx for %s", file)
                    .isEqualTo(data);
        }
    }

    @Test
    void whatIsKeptForGoodHasItsContentInItsName(ServedPortal.Served portal) throws IOException {
        assertThat(BuiltSite.files(portal.site()))
                .filteredOn(file -> file.startsWith("search/") && file.endsWith(".bin"))
                .isNotEmpty()
                .allMatch(file -> file.matches(".*-[0-9a-f]{6}(\\.bin|/.*)"));
        assertThat(BuiltSite.files(portal.site())).contains("_headers", "manifest.json");
    }

    private static Map<String, Map<String, String>> headersFile() throws IOException {
        Map<String, Map<String, String>> all = new TreeMap<>();
        String path = "";
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("/")) {
                path = line;
                all.put(path, new TreeMap<>());
            } else if (line.startsWith("  ") && !line.startsWith("  !")) {
                int colon = line.indexOf(':');
                all.get(path).put(line.substring(2, colon), line.substring(colon + 2));
            }
        }
        return all;
    }

    private static Map<String, String> nginx() throws IOException {
        Map<String, String> all = new TreeMap<>();
        Matcher header = Pattern.compile("(?m)^ {4}add_header ([A-Za-z-]+) (?:\"([^\"]*)\" always|(\\$\\w+));$")
                .matcher(Files.readString(NGINX));
        while (header.find()) {
            all.put(header.group(1), header.group(2) == null ? header.group(3) : header.group(2));
        }
        return all;
    }
}
