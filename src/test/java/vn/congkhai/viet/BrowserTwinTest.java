package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs viet.js, viet-query.js and typed.js under Node and holds them to what Java answers. */
class BrowserTwinTest {
    private static final Path SCRIPT = Path.of("src/test/js/viet-vectors.mjs");
    private static final Path MODULES = Path.of("src/main/resources/vn/congkhai/search");
    private static final Path VECTORS = Path.of("src/test/resources/vn/congkhai/viet/vectors.tsv");

    @Test
    void theModuleHoldsTheSharedVectors(@TempDir Path folder) throws Exception {
        run(folder, VECTORS);
    }

    @Test
    void theModuleAnswersAsJavaDoesOnRandomText(@TempDir Path folder) throws Exception {
        RandomText random = new RandomText(20230925);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String text = i % 3 == 0 ? random.unicode() : random.officialProse();
            for (String operation : List.of("tokens", "fold", "lower", "match", "typed", "abbreviate")) {
                lines.add(new Vectors.Vector(operation, text, Vectors.answer(operation, text)).line());
            }
        }
        run(folder, write(folder, lines));
    }

    @Test
    void theModuleKnowsEverySyllableAndAbbreviationJavaKnows(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String toneless : Rhymes.tonelessSyllables()) {
            for (Tone tone : Tone.values()) {
                String syllable = TonePlacement.place(toneless, tone);
                lines.add(new Vectors.Vector("match", syllable, TonePlacement.matchingForm(syllable)).line());
                for (String keys : TypedKeys.allWaysToType(syllable)) {
                    lines.add(new Vectors.Vector("typed", keys, Vectors.answer("typed", keys)).line());
                }
            }
        }
        Abbreviations.all().forEach((abbreviation, phrases) -> {
            lines.add(new Vectors.Vector("expand", abbreviation, String.join(",", phrases)).line());
            phrases.forEach(phrase ->
                    lines.add(new Vectors.Vector("abbreviate", phrase, Vectors.answer("abbreviate", phrase)).line()));
        });
        run(folder, write(folder, lines));
    }

    private static Path write(Path folder, List<String> lines) throws IOException {
        return Files.write(folder.resolve("vectors.tsv"), lines, StandardCharsets.UTF_8);
    }

    private static void run(Path folder, Path vectors) throws IOException, InterruptedException {
        requireNode(folder);
        Path output = folder.resolve("output.txt");
        Process node = new ProcessBuilder("node", SCRIPT.toString(), MODULES.toString(), vectors.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(node.waitFor(2, TimeUnit.MINUTES))
                .as("Node finished in time")
                .isTrue();
        assertThat(node.exitValue()).as(Files.readString(output)).isZero();
    }

    private static void requireNode(Path folder) throws InterruptedException {
        try {
            Process version = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("version.txt").toFile())
                    .start();
            version.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("CI must have Node to hold the browser module to the vectors", e);
            }
            System.err.println("SKIPPED: no Node on this machine, the browser module is not held to the vectors");
            Assumptions.abort("no Node on this machine");
        }
    }
}
