package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for staff shows each step, also to those who do not see pictures, and is quick to open. */
class GuidePicturesTest {

    private static final Path GUIDE = Path.of("docs", "huong-dan-soan-thao.md");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]+\\.png)\\)");

    @Test
    void everyPictureIsThereSmallAndDescribed() throws IOException {
        List<MatchResult> pictures = PICTURE.matcher(Files.readString(GUIDE, StandardCharsets.UTF_8))
                .results()
                .toList();

        assertThat(pictures).hasSizeGreaterThanOrEqualTo(7).allSatisfy(picture -> {
            assertThat(picture.group(1)).hasSizeGreaterThan(40);
            assertThat(GUIDE.resolveSibling(picture.group(2))).isRegularFile();
            assertThat(Files.size(GUIDE.resolveSibling(picture.group(2)))).isLessThan(60_000);
        });
    }
}
