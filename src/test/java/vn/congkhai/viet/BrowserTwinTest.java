package vn.congkhai.viet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.NodeScript;

/** Runs viet.js, viet-query.js and typed.js under Node and holds them to what Java answers. */
class BrowserTwinTest {
    private static final NodeScript SCRIPT = new NodeScript("viet-vectors.mjs");
    private static final Path VECTORS = Path.of("src/test/resources/vn/congkhai/viet/vectors.tsv");

    @Test
    void theModuleHoldsTheSharedVectors(@TempDir Path folder) throws Exception {
        SCRIPT.holds(VECTORS, folder);
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
        SCRIPT.holds(write(folder, lines), folder);
    }

    @Test
    void theModuleKnowsEverySyllableAndAbbreviationJavaKnows(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String toneless : TonelessSyllables.all()) {
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
            for (String typed : otherMarks(abbreviation)) {
                lines.add(new Vectors.Vector("expand", typed, Vectors.answer("expand", typed)).line());
            }
            phrases.forEach(phrase ->
                    lines.add(new Vectors.Vector("abbreviate", phrase, Vectors.answer("abbreviate", phrase)).line()));
        });
        SCRIPT.holds(write(folder, lines), folder);
    }

    /** The abbreviation with another mark at each of its letters in turn. */
    private static List<String> otherMarks(String abbreviation) {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < abbreviation.length(); i++) {
            for (String mark : List.of("\u0323", "\u0309", "\u031b", "\u0302")) {
                typed.add(abbreviation.substring(0, i + 1) + mark + abbreviation.substring(i + 1));
            }
            typed.add(abbreviation.substring(0, i) + "đ" + abbreviation.substring(i + 1));
            typed.add(abbreviation.substring(0, i) + "d" + abbreviation.substring(i + 1));
        }
        return typed;
    }

    private static Path write(Path folder, List<String> lines) throws IOException {
        return Files.write(folder.resolve("vectors.tsv"), lines, StandardCharsets.UTF_8);
    }
}
