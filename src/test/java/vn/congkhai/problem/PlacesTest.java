package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where words stand in a text. */
class PlacesTest {

    private static final String SENTENCE = "Thôn Đông họp, e\u0323\u0302 và \uD835\uDD38. ";

    @Test
    void areTheSameInWhateverOrderTheyAreAskedFor() {
        String text = "Một\r\nhai\n\n" + SENTENCE.repeat(200) + "\nba\n" + SENTENCE;
        Places places = new Places("x.md", text);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int start = random.nextInt(text.length() + 3);
            int end = start + random.nextInt(20);

            assertThat(places.of(start, end)).isEqualTo(Place.of("x.md", text, start, end));
        }
    }

    @Test
    void countColumnsAsReadersSeeThem() {
        String text = "một\n" + SENTENCE + "xã";

        Place place = Place.of("x.md", text, text.indexOf("xã"), text.length());

        assertThat(place.location()).isEqualTo("x.md:2:24");
        assertThat(place.width()).isEqualTo(2);
        assertThat(place.excerpt()).isEqualTo(SENTENCE + "xã");
    }

    @Test
    void showWhatStandsAroundTheWordsOfALongLine() {
        String text = SENTENCE.repeat(3_000) + "0912 345 678" + SENTENCE.repeat(3_000);
        int start = text.indexOf("0912");

        Place place = Place.of("x.md", text, start, start + 12);

        assertThat(place.column()).isEqualTo(3_000 * 23 + 1);
        assertThat(place.excerpt()).contains("0912 345 678").hasSizeLessThan(400);
        assertThat(place.shownExcerpt().codePoints().filter(c -> !Place.combines(c)))
                .hasSize(160);
        int[] shown = place.shownExcerpt()
                .codePoints()
                .filter(c -> !Place.combines(c))
                .skip(place.shownColumn() - 1)
                .limit(place.width())
                .toArray();
        assertThat(new String(shown, 0, shown.length)).isEqualTo("0912 345 678");
    }

    @Test
    void areInLinesWithoutTheirEnds() {
        String text = "một\r\nhai\r\n\r\nba";

        assertThat(Place.of("x.md", text, 5, 20)).isEqualTo(new Place("x.md", 2, 1, 3, "hai"));
        assertThat(Place.of("x.md", text, 8, 9)).isEqualTo(new Place("x.md", 2, 4, 1, "hai"));
        assertThat(Place.of("x.md", text, 10, 11)).isEqualTo(new Place("x.md", 3, 1, 1, ""));
        assertThat(Place.of("x.md", text, 99, 100)).isEqualTo(new Place("x.md", 4, 3, 1, "ba"));
    }
}
