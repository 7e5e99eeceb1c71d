package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    @Test
    void everyAbbreviationLeadsToItsPhrasesAndBack() {
        assertThat(Abbreviations.all()).hasSizeGreaterThan(95);
        Abbreviations.all().forEach((abbreviation, phrases) -> {
            assertThat(Abbreviations.expand(abbreviation)).isEqualTo(phrases);
            assertThat(Abbreviations.expand(VietText.fold(abbreviation))).isEqualTo(phrases);
            assertThat(phrases).allSatisfy(phrase -> {
                assertThat(Abbreviations.abbreviate(phrase)).contains(abbreviation);
                assertThat(Abbreviations.abbreviate(VietText.fold(phrase))).contains(abbreviation);
                assertThat(phrase.split(" ").length).isLessThanOrEqualTo(Abbreviations.longestPhrase());
            });
        });
    }

    @Test
    void ambiguousOnesGiveAllExpansions() {
        assertThat(Abbreviations.expand("tt")).containsExactly("thị trấn", "trung tâm", "thường trực");
    }

    @Test
    void aMarkThatTheAbbreviationLacksMakesAnotherWordOfIt() {
        assertThat(List.of("tư", "từ", "hư", "hủ", "dự", "đủ", "đn"))
                .allSatisfy(word -> assertThat(Abbreviations.expand(word)).isEmpty());
        assertThat(Abbreviations.expand("đu")).containsExactly("Đảng ủy");
        assertThat(Abbreviations.abbreviate("truyền thống")).isEmpty();
        assertThat(Abbreviations.abbreviate("truyen thông")).containsExactly("TTTT");
    }

    @Test
    void unknownOnesGiveNothing() {
        assertThat(Abbreviations.expand("XYZ")).isEmpty();
        assertThat(Abbreviations.abbreviate("")).isEmpty();
    }
}
