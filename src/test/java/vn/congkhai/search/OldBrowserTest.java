package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Phones that get no new system search as well: an iPhone of 2015 ends with Safari 15, which knows no DecompressionStream. */
@Timeout(120)
class OldBrowserTest {

    private static final PublishedIndex INDEX = PublishedIndex.of(SearchCorpus.papers(150, 60, 3));

    /** What browsers of 2020 (Safari 13.1, Chrome 80, Firefox 74) do not read, or read and do not have. */
    private static final Pattern TOO_NEW = Pattern.compile(
            "[|&?]{2}=|\\(\\?<[=!]|\\bthis\\.#|\\bstatic \\{|\\.(?:at|replaceAll|replaceChildren|findLast(?:Index)?|toSorted|toReversed"
                    + "|requestSubmit|isWellFormed|groupBy|hasOwn)\\(|\\b(?:structuredClone|requestIdleCallback|WeakRef)\\b|Promise\\.any\\b");

    private static SearchBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = SearchBrowser.on(INDEX);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page withoutDecompressionStream() {
        Page page = browser.module();
        page.evaluate("() => { delete window.DecompressionStream; }");
        return page;
    }

    @Test
    void findsAndSuggestsTheSameWithoutDecompressionStream() {
        Page old = withoutDecompressionStream();
        Page current = browser.module();

        assertThat(old.evaluate("typeof DecompressionStream")).isEqualTo("undefined");
        // the last one is mended by the portal's words
        for (String query :
                List.of("trạm bơm", "05/TB-UBND", "giai phong mat bang", "\"chợ trung tâm\"", "trạm bơmm")) {
            assertThat(SearchBrowser.hits(old, query))
                    .as(query)
                    .isNotEmpty()
                    .isEqualTo(SearchBrowser.hits(current, query));
        }
        assertThat(old.evaluate("() => s.suggest('trạm b')")).isEqualTo(current.evaluate("() => s.suggest('trạm b')"));
    }

    @Test
    void inflatesWhateverIsDeflated() throws IOException {
        Random random = new Random(20200331);
        List<String> sent = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (byte[] data : samples(random)) {
            for (int level : new int[] {0, 1, 6, 9}) {
                for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY}) {
                    sent.add(base64(deflated(data, level, strategy)));
                    expected.add(base64(data));
                }
            }
        }

        assertThat(inflate(sent)).isEqualTo(expected);
    }

    @Test
    void refusesDataThatAreCutOffOrAltered() throws IOException {
        byte[] text = "Kết luận giao ban tháng 9. ".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] whole = deflated(text, 9, Deflater.DEFAULT_STRATEGY);
        List<String> damaged = new ArrayList<>();
        for (int i = 2; i < whole.length; i++) {
            damaged.add(base64(Arrays.copyOf(whole, i)));
            byte[] altered = whole.clone();
            altered[i] ^= (byte) 0x10;
            damaged.add(base64(altered));
        }

        // bits that fill the last byte before the sum say nothing
        assertThat(inflate(damaged)).allMatch(s -> s.equals("RangeError") || s.equals(base64(text)));
        assertThat(inflate(damaged).stream()
                        .filter(s -> !s.equals("RangeError"))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void scriptsNeedNothingThatBrowsersOf2020DoNotHave() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String folder : List.of("assets/js", "src/main/resources/vn/congkhai")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".js")).forEach(scripts::add);
            }
        }

        assertThat(scripts)
                .hasSizeGreaterThan(20)
                .allSatisfy(script -> assertThat(script).content().doesNotContainPattern(TOO_NEW));
    }

    /** A rule with a word that a browser does not know is no rule to it: the page would have neither margins nor headings. */
    @Test
    void sizesAreGivenInWordsThatSafari12Knows() throws IOException {
        try (Stream<Path> styles = Files.list(Path.of("assets/css"))) {
            assertThat(styles.toList())
                    .isNotEmpty()
                    .allSatisfy(style -> assertThat(style).content().doesNotContain("clamp("));
        }
    }

    /** The data each of these inflates to, or the name of the error. */
    @SuppressWarnings("unchecked")
    private static List<String> inflate(List<String> deflated) {
        return (List<String>) browser.open("empty.html").evaluate("""
                async all => {
                  const { inflate } = await import(location.origin + '/cong/search/inflate.js');
                  return all.map(one => {
                    try {
                      const bytes = inflate(Uint8Array.from(atob(one), c => c.charCodeAt(0)));
                      let text = '';
                      for (const byte of bytes) text += String.fromCharCode(byte);
                      return btoa(text);
                    } catch (e) { return e.constructor.name; }
                  });
                }""", deflated);
    }

    private static List<byte[]> samples(Random random) {
        byte[] noise = new byte[70_000];
        random.nextBytes(noise);
        byte[] words = new byte[120_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = (byte) ("nghị quyết".charAt(random.nextInt(10)) & 255);
        }
        byte[] runs = new byte[50_000];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = (byte) (i / 1000);
        }
        return List.of(new byte[0], new byte[] {7}, noise, words, runs);
    }

    private static byte[] deflated(byte[] data, int level, int strategy) throws IOException {
        Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(data);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
