package vn.congkhai.search;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.congkhai.Bounded;
import vn.congkhai.viet.Syllables;
import vn.congkhai.viet.TypedInput;
import vn.congkhai.viet.VietText;

/** Whatever is searched for or stands in a text becomes terms, in bounds. */
class QueryFuzzTest {

    private static final Bounded BOUNDED = new Bounded();

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
                analyzer.analyze(new NoticeText(words, Pieces.of(VietText.nfc(words))));
                analyzer.addOwnNumber(words);
            }
        });
    }
}
