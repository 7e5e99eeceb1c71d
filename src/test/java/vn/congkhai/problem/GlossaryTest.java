package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff read calls one thing by one name, in words that offices write. */
class GlossaryTest {

    /** Not in use, with what is said instead. There are no districts since 1 July 2025: a portal may be a commune's. */
    @ParameterizedTest
    @CsvSource({
        "huyện, cơ quan",
        "thiết lập, cài đặt",
        "cấu hình, cài đặt",
        "tập tin, tệp",
        "hộp chữ, hộp văn bản",
        "văn bản thuần, .txt",
        "ấy, đó",
        "bạn, no word at all",
    })
    void vietnameseHasOneWordForAThing(String word, String instead) throws IOException {
        Pattern used = Pattern.compile("(?iuU)\\b" + word + "\\b");

        assertThat(texts("messages_vi").values())
                .as(instead)
                .noneMatch(text -> used.matcher((String) text).find());
        assertThat(texts("/vn/congkhai/cli/words_vi").values())
                .as(instead)
                .noneMatch(text -> used.matcher((String) text).find());
    }

    /** A path or a name is corrected; only what is broken is mended. */
    @ParameterizedTest
    @ValueSource(strings = {"messages_en", "/vn/congkhai/cli/words_en"})
    void englishHasTheVerbThatGoesWithItsNoun(String bundle) throws IOException {
        Pattern used = Pattern.compile("(?i)\\bmend\\b");

        assertThat(texts(bundle).values())
                .noneMatch(text -> used.matcher((String) text).find());
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
