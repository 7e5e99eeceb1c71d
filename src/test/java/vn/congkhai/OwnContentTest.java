package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;

/** The content and settings of this checkout, whoever's they are: of these no test expects more than that they can be published. */
class OwnContentTest {

    /** Late enough for everything that waits for its day. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void canBePublished() throws IOException {
        BuildReport report =
                SiteBuild.run(new BuildRequest(Path.of("").toAbsolutePath(), Optional.empty(), LATER, false, 2));

        assertThat(report.failed()).as(report.problems().toString()).isFalse();
    }
}
