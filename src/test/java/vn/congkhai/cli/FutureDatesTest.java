package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;

/** A day that has not come when readers get a notice is a slip; one that will have come by then is none. */
class FutureDatesTest {

    private static final String PAPER = "number: 1/TB-UBND\ndate: 2026-02-10\nmeeting_date: 2026-02-09\n";

    @TempDir
    Path temp;

    @Test
    void aPaperOfTheFutureWithoutASetTimeIsPointedOut() throws IOException {
        assertThat(check(PAPER, "2026-02-08T16:59:59Z")).contains("[date] ngày 2026-02-10", "[meeting_date]");
        assertThat(check(PAPER, "2026-02-08T17:00:00Z"))
                .as("the day of the meeting begins at midnight in Viet Nam")
                .contains("[date] ngày 2026-02-10")
                .doesNotContain("[meeting_date]");
        assertThat(check(PAPER, "2026-02-09T17:00:00Z")).isEmpty();
    }

    @Test
    void aPaperThatAppearsOnItsDayNeedsNoWarning() throws IOException {
        assertThat(check(PAPER + "publish_at: 2026-02-10", "2026-01-31T00:00:00Z"))
                .isEmpty();
        assertThat(check(PAPER + "publish_at: 2026-02-09T23:59", "2026-01-31T00:00:00Z"))
                .as("readers would get it the day before")
                .contains("[date] ngày 2026-02-10")
                .doesNotContain("[meeting_date]");
    }

    @Test
    void aBuildThatRemembersForgetsTheWarningOnceTheDayHasCome() throws IOException {
        assertThat(build("2026-02-09T16:59:59Z")).contains("[changes] ngày sửa đổi 2026-02-10");
        assertThat(build("2026-02-09T16:59:59Z")).contains("[changes] ngày sửa đổi 2026-02-10");
        assertThat(build("2026-02-09T17:00:00Z")).isEmpty();
    }

    private String check(String head, String now) throws IOException {
        SampleSite.in(Sites.lay(temp)).notice("son-duong/2026/02/1-tb-ubnd", head);
        return run("check", "--source", temp.toString(), "--now", now, "--no-advice");
    }

    private String build(String now) throws IOException {
        SampleSite.in(Sites.lay(temp)).notice("son-duong/2026/01/1-tb-ubnd", """
                number: 1/TB-UBND
                date: 2026-01-10
                changes: [{date: 2026-02-10, note: Sửa mục 2}]
                """);
        String cache = temp.resolve("cache").toString();
        return run("build", "--source", temp.toString(), "--now", now, "--cache", cache);
    }

    private static String run(String... arguments) {
        return Sites.run(List.of(arguments)).problems();
    }
}
