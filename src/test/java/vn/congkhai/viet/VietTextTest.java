package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VietTextTest {
    @Test
    void everyLetterWithEveryToneComposedDecomposedOrMixedIsItself() {
        for (String letter : lettersWithTones()) {
            for (String spelling : spellings(letter)) {
                assertThat(VietText.nfc(spelling)).isEqualTo(letter);
                String lower = letter.toLowerCase(Locale.ROOT);
                assertThat(VietText.lower(spelling)).isEqualTo(lower);
                assertThat(VietText.fold(spelling)).hasSize(1).matches("[a-y]");
                assertThat(Analyzer.analyze("b" + spelling)).singleElement().satisfies(token -> {
                    assertThat(token.surface()).isEqualTo(TonePlacement.matchingForm("b" + letter));
                    assertThat(token.folded()).isEqualTo(VietText.fold(token.surface()));
                });
            }
        }
    }

    @Test
    void textThatIsAlreadyComposedComesBackUntouched() {
        String body = "Ủy ban nhân dân huyện – “phiên họp” tháng 9…";
        assertThat(VietText.nfc(body)).isSameAs(body);
    }

    @Test
    void strokedDAndItsLookAlikesFoldToD() {
        assertThat(VietText.fold("Đắk Song, Ðắk, ðắk, đắk")).isEqualTo("dak song, dak, dak, dak");
    }

    @Test
    void slugsAreLettersDigitsAndSingleHyphens() {
        assertThat(VietText.slug("  Vũ Văn Thụ ")).isEqualTo("vu-van-thu");
        assertThat(VietText.slug("I. Về kinh tế – xã hội (tháng 9/2023)"))
                .isEqualTo("i-ve-kinh-te-xa-hoi-thang-9-2023");
        assertThat(VietText.slug("日本 …")).isEmpty();
    }

    @Test
    void lowerCaseIsNotTurkishInTurkey() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(VietText.lower("THÔNG BÁO SỐ I")).isEqualTo("thông báo số i");
            assertThat(VietText.slug("KINH TẾ I")).isEqualTo("kinh-te-i");
            assertThat(TonePlacement.normalize("HOÍ")).isEqualTo("HÓI");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noTextWhateverItIsMakesAnythingFail() {
        RandomText random = new RandomText(1945);
        for (int i = 0; i < 20_000; i++) {
            String text = i % 2 == 0 ? random.anything() : random.unicode();
            List<Token> tokens = Analyzer.analyze(text);
            String composed = VietText.nfc(text);
            assertThat(tokens).allSatisfy(t -> assertThat(t.end()).isBetween(t.start() + 1, composed.length()));
            assertThat(VietText.slug(text)).matches("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?");
            Syllables.suspicious(text);
            TypedInput.decode(text);
            Abbreviations.expand(text);
            Abbreviations.abbreviate(text);
            VietCollation.key(text);
            TonePlacement.normalize(text);
            LegacyEncodings.detect(text).map(encoding -> LegacyEncodings.convert(text, encoding));
        }
    }

    static List<String> lettersWithTones() {
        List<String> letters = new ArrayList<>(List.of("đ", "Đ", "b", "B", "x"));
        for (char vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
            letters.add(String.valueOf(vowel));
            for (char tone : "\u0300\u0309\u0303\u0301\u0323".toCharArray()) {
                letters.add(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        return letters;
    }

    /** Composed; decomposed; hat composed with the tone after it; tone composed with the hat after it; swapped marks. */
    private static List<String> spellings(String letter) {
        String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
        List<String> spellings = new ArrayList<>(List.of(letter, decomposed));
        if (decomposed.length() == 3) {
            String base = decomposed.substring(0, 1);
            String first = decomposed.substring(1, 2);
            String second = decomposed.substring(2);
            spellings.add(Normalizer.normalize(base + first, Normalizer.Form.NFC) + second);
            if (Normalizer.normalize(base + second + first, Normalizer.Form.NFC).equals(letter)) {
                spellings.add(base + second + first);
                spellings.add(Normalizer.normalize(base + second, Normalizer.Form.NFC) + first);
            }
        }
        return spellings;
    }
}
