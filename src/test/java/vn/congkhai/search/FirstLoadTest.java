package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.congkhai.search.file.IndexPath;

/** What a visitor of the search page waits for before the first query. */
class FirstLoadTest {
    private static final int MOST_BYTES = 40 * 1024;

    /** Of 10,000 notices: the manifest names 128 directories, with four characters each. */
    private static final int DIRECTORIES = 128 * 4;

    private static final Pattern IMPORT = Pattern.compile("from\"\\./([a-z-]+\\.js)\"");

    @Test
    void theSearchPageIsLightWithTenThousandNotices() {
        Map<String, byte[]> files =
                PublishedIndex.of(SearchCorpus.papers(20, 2, 8)).files();
        Set<String> scripts = new LinkedHashSet<>();
        collect(files, "page.js", scripts);

        assertThat(scripts).contains("search.js", "reader.js", "viet.js").doesNotContain("spell.js", "results.js");
        int bytes = scripts.stream().mapToInt(name -> file(files, name).length).sum();
        assertThat(bytes + file(files, "manifest.json").length + DIRECTORIES).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static void collect(Map<String, byte[]> files, String name, Set<String> scripts) {
        if (scripts.add(name)) {
            String script = new String(file(files, name), StandardCharsets.UTF_8);
            List<String> imported =
                    IMPORT.matcher(script).results().map(m -> m.group(1)).toList();
            imported.forEach(other -> collect(files, other, scripts));
        }
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return files.get(IndexPath.FOLDER + name);
    }
}
