package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.output.Print;

class AssetVersionTest {

    private static final Print CODE = Print.of("search");

    @TempDir
    private Path assets;

    @Test
    void isAnotherAfterAnyStyleSheetOrScriptChanged() throws IOException {
        Files.createDirectories(assets.resolve("css"));
        Files.writeString(assets.resolve("css/a.css"), "a {}");
        String before = AssetVersion.of(assets, CODE);

        assertThat(before).matches("[0-9a-f]{8}").isEqualTo(AssetVersion.of(assets, CODE));
        Files.writeString(assets.resolve("css/a.css"), "b {}");
        String after = AssetVersion.of(assets, CODE);
        assertThat(after).isNotEqualTo(before);
        assertThat(AssetVersion.of(assets, Print.of("another search"))).isNotEqualTo(after);
    }

    @Test
    void staysWhenAPictureChanges() throws IOException {
        Files.writeString(assets.resolve("a.js"), "a()");
        String before = AssetVersion.of(assets, CODE);
        Files.writeString(assets.resolve("share.svg"), "<svg/>");

        assertThat(AssetVersion.of(assets, CODE)).isEqualTo(before);
    }

    @Test
    void aProjectNeedsNoAssets() {
        assertThat(AssetVersion.of(assets.resolve("none"), CODE)).matches("[0-9a-f]{8}");
    }
}
