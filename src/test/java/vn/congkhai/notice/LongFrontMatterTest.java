package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** Front matter beyond any honest length is told as that, and not as one without an end. */
class LongFrontMatterTest {

    private static final String MANY = "  - Ủy ban nhân dân xã\n".repeat(5_000);

    @Test
    void frontMatterThatIsClosedIsTooLong() {
        assertThat(faults("---\nrecipients:\n" + MANY + "---\n\nNội dung.\n"))
                .containsExactly(Fault.FRONT_MATTER_TOO_LONG);
    }

    @Test
    void aLineOfALongTextDoesNotCloseFrontMatterThatNobodyClosed() {
        assertThat(faults("---\ntitle: Kết luận\n\n" + MANY + "\n---\n")).containsExactly(Fault.FRONT_MATTER_OPEN);
    }

    @Test
    void aLineThatWasMeantAsTheEndIsNamedBeforeTheLength() {
        assertThat(faults("---\ntitle: Kết luận\n----\n" + MANY + "---\n")).containsExactly(Fault.FRONT_MATTER_FENCE);
    }

    private static List<Fault> faults(String text) {
        List<Problem> problems = new ArrayList<>();
        FrontMatter.read(new SourceText("x.md", text), problems::add);
        return problems.stream().map(Problem::fault).toList();
    }
}
