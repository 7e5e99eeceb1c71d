package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.build.ChangingSite;

/** Whatever changes, a check that remembers says what one says that goes through everything. */
class KeptAdviceStepsTest {

    private static final int SEEDS = Integer.getInteger("congkhai.rebuild.seeds", 1);
    private static final int STEPS = Integer.getInteger("congkhai.rebuild.steps", 14);
    private static final List<String> FORMATS = List.of("text", "json", "github");

    @TempDir
    Path temp;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidIsWhatACheckWithoutMemorySays(long seed) throws IOException {
        Path root = temp.resolve("project");
        ChangingSite site = new ChangingSite(root, seed);
        site.writeDubiously();
        for (int step = 0; step < STEPS; step++) {
            String what = "seed " + seed + ", step " + step + ": " + site.step();
            String format = FORMATS.get(step % FORMATS.size());
            List<String> check = List.of(
                    "check",
                    "--all",
                    "--source",
                    root.toString(),
                    "--now",
                    site.now().toString(),
                    "--format",
                    format);
            List<String> remembering = new ArrayList<>(check);
            remembering.addAll(List.of("--cache", temp.resolve("cache").toString()));

            Sites.Outcome remembered = Sites.run(remembering);
            Sites.Outcome wanted = Sites.run(check);

            assertThat(untimed(remembered)).as(what).isEqualTo(untimed(wanted));
            if (wanted.code() != 0) {
                site.undo();
            }
        }
    }

    /** All but how long it took. */
    private static Sites.Outcome untimed(Sites.Outcome said) {
        return new Sites.Outcome(said.code(), said.out(), said.err().replaceAll(" trong [\\d.,]+ giây", ""));
    }
}
