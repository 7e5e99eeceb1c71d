package vn.congkhai.build;

import java.util.List;
import java.util.Optional;
import vn.congkhai.output.Publication;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/**
 * What became of a build.
 *
 * @param problems in the order of report, the most serious last
 * @param notices how many are published
 * @param held which are not yet
 * @param changes how the output changed; nothing when it was not touched
 * @param content what was read, for those who look further; nothing when it could not be read at all
 * @param portal the catalogue of what readers get; nothing when content could not be read at all
 */
public record BuildReport(
        List<Problem> problems,
        boolean strict,
        int notices,
        HeldBack held,
        Optional<Publication.Changes> changes,
        Optional<Content> content,
        Optional<Portal> portal) {

    public BuildReport {
        problems = problems.stream().sorted(Problem.REPORT_ORDER).distinct().toList();
    }

    /** The same with other problems. */
    public BuildReport with(List<Problem> others) {
        return new BuildReport(others, strict, notices, held, changes, content, portal);
    }

    /** How many of the problems stand against publishing. */
    public long errors() {
        return problems.stream()
                .filter(p -> strict || p.severity() == Severity.ERROR)
                .count();
    }

    /** How many of them do not. */
    public long warnings() {
        return problems.size() - errors();
    }

    /** Whether anything stands against publishing. */
    public boolean failed() {
        return errors() > 0;
    }
}
