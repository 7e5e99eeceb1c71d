package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.hash.Sha256;
import vn.congkhai.output.Publication;

/** What holds of sites in a folder, where nothing is left to a server. */
class FolderSiteTest {

    @Test
    void inAFolderNothingMayBeMissing(@TempDir Path folder) throws IOException {
        try (Verifier verifier = Verifier.of(folder)) {
            assertThat(verifier.verify(manifest("_headers")))
                    .containsExactly(new Difference(Difference.Kind.MISSING, "_headers"));
        }
    }

    @Test
    void aNameThatNoFolderHasIsToldAsOneThatCannotBeRead(@TempDir Path folder) throws IOException {
        try (Verifier verifier = Verifier.of(folder)) {
            assertThat(verifier.verify(manifest("\uD800.html")))
                    .extracting(Difference::kind)
                    .containsExactly(Difference.Kind.UNREACHABLE);
        }
    }

    private static Manifest manifest(String file) {
        return new Manifest(
                new Origin("congkhai", Optional.empty()),
                new TreeMap<>(),
                new TreeMap<>(Map.of(file, new Publication.Entry(0, Sha256.hex(new byte[0])))));
    }
}
