package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A cursor that has seen much reads a text as a new one does. */
class TokenCursorTest {

    private static final String LETTERS = "abcdeghiklmnopqrstuvxyđăâêôơưáàảãạắếộỨỶ";

    @Test
    void whatWasReadBeforeChangesNothing() {
        SplittableRandom random = new SplittableRandom(11);
        TokenCursor used = new TokenCursor();
        for (int i = 0; i < 400; i++) {
            String text = text(random);
            assertThat(tokens(used, text)).isEqualTo(Analyzer.analyze(text));
        }
    }

    @Test
    void aFormIsTheSameWordWhereverItIsMetAndNoOtherWord() {
        SplittableRandom random = new SplittableRandom(12);
        TokenCursor cursor = new TokenCursor();
        Map<Integer, String> words = new TreeMap<>();
        int withoutForm = 0;
        for (int i = 0; i < 1000; i++) {
            String text = text(random);
            cursor.reset(text);
            while (cursor.next()) {
                String written = cursor.kind() == TokenKind.NUMBER
                        ? cursor.surface()
                        : text.substring(cursor.start(), cursor.end());
                if (cursor.form() >= 0) {
                    assertThat(words.computeIfAbsent(cursor.form(), form -> written))
                            .isEqualTo(written);
                } else if (!cursor.isComposite() && written.length() < 8) {
                    withoutForm++;
                }
            }
        }
        // more different words than it keeps, which it reads all the same
        assertThat(words).hasSizeGreaterThan(30_000);
        assertThat(withoutForm).isGreaterThan(1_000);
        assertThat(tokens(cursor, "Ủy ban nhân dân huyện")).isEqualTo(Analyzer.analyze("Ủy ban nhân dân huyện"));
    }

    /** Words of one to nine letters, small numbers and sums of money, and now and then a date or what looks like one. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(250); words > 0; words--) {
            switch (random.nextInt(12)) {
                case 0 -> text.append(random.nextInt(3000));
                case 1 -> text.append("1.").append(100 + random.nextInt(900)).append(".000");
                case 2 -> text.append(random.nextBoolean() ? "Ngày 25/9/2023" : "tháng 9 năm 2023");
                default -> {
                    for (int letters = 1 + random.nextInt(9); letters > 0; letters--) {
                        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                    }
                }
            }
            text.append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static List<Token> tokens(TokenCursor cursor, String text) {
        List<Token> tokens = new ArrayList<>();
        cursor.reset(text);
        while (cursor.next()) {
            tokens.add(Token.of(cursor));
        }
        return tokens;
    }
}
