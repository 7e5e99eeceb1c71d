package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedInputTest {
    @Test
    void everySyllableTypedInAnyWayIsUnderstood() {
        List<String> misunderstood = new ArrayList<>();
        int tried = 0;
        for (String toneless : TonelessSyllables.all()) {
            for (Tone tone : Tone.values()) {
                String syllable = TonePlacement.place(toneless, tone);
                if (!Syllables.isValid(syllable)) {
                    continue;
                }
                for (String keys : TypedKeys.allWaysToType(syllable)) {
                    tried++;
                    String understood = TypedInput.decode(keys).orElse(keys);
                    if (!understood.equals(syllable)) {
                        misunderstood.add(keys + " for " + syllable + " is " + understood);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(50_000);
        assertThat(misunderstood).isEmpty();
    }

    @Test
    void wordsWithoutMarksStayAsTheyAre() {
        List<String> changed = TonelessSyllables.all().stream()
                .filter(s -> s.equals(VietText.fold(s)))
                .filter(s -> TypedInput.decode(s).isPresent())
                .filter(s -> !s.matches(".*oo.*"))
                .toList();
        assertThat(changed).isEmpty();
    }

    @Test
    void codesInCapitalsAreNotTypedVietnamese() {
        assertThat(TypedInput.decode("A4 QL37 UBND TTHC")).isEmpty();
    }

    @Test
    void onlyTheWordsThatDecodeChange() {
        assertThat(TypedInput.decode("187/tb-ubnd huyeenj  test-case")).contains("187/tb-ubnd huyện  test-case");
    }

    @Test
    void aToneKeyGivenTwiceMeansTheLastOneAndZeroTakesItBack() {
        assertThat(TypedInput.decode("banfs")).contains("bán");
        assertThat(TypedInput.decode("ban20")).contains("ban");
    }
}
