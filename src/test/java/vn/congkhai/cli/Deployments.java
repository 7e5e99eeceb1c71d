package vn.congkhai.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a person types to put a site on a server. */
final class Deployments {

    private Deployments() {}

    static void assumeRsync() throws Exception {
        boolean there = Processes.run("sh", "-c", "command -v rsync && command -v bash");
        if (!there) {
            System.err.println("SKIPPED: no rsync, not tried: .ci/deploy");
        }
        assumeTrue(there, "no rsync");
    }

    static Said deploy(Path site, Path target) throws Exception {
        return deploy(site, target, Map.of());
    }

    static Said deploy(Path site, Path target, Map<String, String> environment) throws Exception {
        ProcessBuilder deploy = new ProcessBuilder("bash", ".ci/deploy", site.toString(), target.toString());
        deploy.environment().putAll(environment);
        Process process = deploy.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    /** How a deployment ended, and what it said. */
    record Said(int code, String words) {}
}
