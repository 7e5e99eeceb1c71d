package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A script that holds modules of the browser to what Java writes or answers, run under Node. */
public final class NodeScript {

    private static final Path SCRIPTS = Path.of("src/test/js");
    private static final Path MODULES = Path.of("src/main/resources/vn/congkhai/search");

    private final Path script;

    /** The script of a name. */
    public NodeScript(String name) {
        script = SCRIPTS.resolve(name);
    }

    /**
     * Runs the script over vectors, all of which must hold. Without Node the test is skipped, though never in CI.
     *
     * @param folder takes what the script says
     */
    public void holds(Path vectors, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process node;
        try {
            node = new ProcessBuilder("node", script.toString(), MODULES.toString(), vectors.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("CI must have Node to hold the browser's modules to the vectors", e);
            }
            System.err.println("SKIPPED: no Node on this machine, not run: " + script);
            Assumptions.abort("no Node on this machine");
            return;
        }
        assertThat(node.waitFor(2, TimeUnit.MINUTES))
                .as("Node finished in time")
                .isTrue();
        assertThat(node.exitValue()).as(Files.readString(output)).isZero();
    }
}
