package vn.congkhai.build;

import java.util.List;
import java.util.Optional;
import vn.congkhai.output.SiteFolder;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/**
 * What became of a build.
 *
 * @param problems in the order of report, the most serious last
 * @param notices how many are published
 * @param changes how the output changed; nothing when it was not touched
 */
public record BuildReport(List<Problem> problems, boolean strict, int notices, Optional<SiteFolder.Changes> changes) {

    public BuildReport {
        problems = problems.stream().sorted(Problem.REPORT_ORDER).distinct().toList();
    }

    /** Whether anything stands against publishing. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> strict || p.severity() == Severity.ERROR);
    }
}
