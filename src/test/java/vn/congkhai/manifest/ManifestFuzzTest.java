package vn.congkhai.manifest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.Bounded;
import vn.congkhai.problem.Problem;

/** Any bytes are a manifest, which is then written as it was read, or are refused in a sentence. */
class ManifestFuzzTest {

    private static final Bounded BOUNDED = new Bounded();

    @FuzzTest(maxDuration = "3s")
    void anyBytesAreAManifestOrRefused(byte[] bytes) throws Exception {
        BOUNDED.run(() -> {
            List<Problem> problems = new ArrayList<>();
            Optional<Manifest> manifest = ManifestReader.read(bytes, "manifest.json", problems::add);
            if (manifest.isPresent() != problems.isEmpty()) {
                throw new AssertionError(problems.toString());
            }
            manifest.ifPresent(m -> {
                byte[] written = Written.file(m).bytes();
                if (!ManifestReader.read(written, "manifest.json", problems::add)
                        .equals(manifest)) {
                    throw new AssertionError(new String(written, java.nio.charset.StandardCharsets.UTF_8));
                }
            });
        });
    }
}
