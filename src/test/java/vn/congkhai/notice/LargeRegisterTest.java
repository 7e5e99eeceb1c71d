package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** A register may be of every commune of the country, three times over: what it costs grows as it does. */
@Timeout(60)
class LargeRegisterTest {

    private static final int BODIES = 10_000;

    private static String entry(int n, String more) {
        return "- id: xa-" + n + "\n  name: Số " + n + "\n  kind: xã\n  province: Tuyên Quang 🏠\n  committee: UBND xã "
                + n + "\n" + more;
    }

    private static String bodies() {
        return IntStream.range(0, BODIES).mapToObj(n -> entry(n, "")).collect(Collectors.joining());
    }

    @Test
    void allItsBodiesAreRead() {
        List<Problem> problems = new ArrayList<>();
        Districts read = Districts.read(new SourceText("districts.yml", bodies()), problems::add);

        assertThat(problems).isEmpty();
        assertThat(read.all()).hasSize(BODIES);
        assertThat(read.find("xa-9999").orElseThrow().province()).isEqualTo("Tuyên Quang 🏠");
    }

    @Test
    void aFaultAtItsEndHasItsPlace() {
        List<Problem> problems = new ArrayList<>();
        String text = bodies() + entry(7, "") + entry(BODIES, "  until: hôm qua 🏠\n");
        Districts.read(new SourceText("districts.yml", text), problems::add);

        int line = BODIES * 5 + 1;
        assertThat(problems)
                .extracting(
                        Problem::fault, p -> p.place().line(), p -> p.place().column())
                .containsExactly(tuple(Fault.DISTRICT_TWICE, line, 3), tuple(Fault.DATE_FORM, line + 10, 10));
    }
}
