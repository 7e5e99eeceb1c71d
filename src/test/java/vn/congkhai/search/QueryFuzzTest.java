package vn.congkhai.search;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import vn.congkhai.Bounded;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.term.NoticeAnalyzer;
import vn.congkhai.search.term.NoticeText;
import vn.congkhai.search.term.WordTable;
import vn.congkhai.search.text.Pieces;
import vn.congkhai.viet.Syllables;
import vn.congkhai.viet.TypedInput;
import vn.congkhai.viet.VietText;

/** Whatever is searched for or stands in a text becomes terms, in bounds. */
class QueryFuzzTest {

    private static final Bounded BOUNDED = new Bounded();
    private static final Notice NOTICE = notice();

    @FuzzTest(maxDuration = "3s")
    void anyWordsBecomeTerms(byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String wide = new String(bytes, StandardCharsets.UTF_16BE);
        BOUNDED.run(() -> {
            for (String words : new String[] {text, wide}) {
                String folded = VietText.fold(words);
                if (!VietText.fold(folded).equals(folded)
                        || !VietText.slug(words).matches("[a-z0-9-]*")) {
                    throw new AssertionError(folded);
                }
                TypedInput.decode(words);
                Syllables.suspicious(words);
                NoticeAnalyzer analyzer = new NoticeAnalyzer(new WordTable());
                analyzer.analyze(NOTICE, new NoticeText(words, Pieces.of(VietText.nfc(words))));
            }
        });
    }

    private static Notice notice() {
        try {
            String path = "son-duong/2023/09/187-tb-ubnd";
            return SampleSite.in(Files.createTempDirectory("fuzz"))
                    .notice(path, "number: 187/TB-UBND")
                    .read()
                    .notice(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
