package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice whose time comes while somebody looks at the preview. */
class DueNoticesTest {

    private static final ProjectWatcher.Pace FAST = new ProjectWatcher.Pace(20, 50, 50);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T00:00:00Z"));

    @Test
    void aNoticeIsNoLongerShownAsOneThatWaitsOnceItsTimeHasComeAlthoughNothingIsSaved(@TempDir Path folder)
            throws Exception {
        PreviewProject project = PreviewProject.withTheShippedTemplates(folder);
        project.notice("187-tb-ubnd", "187/TB-UBND", "publish_at: 2026-01-31T08:00\n", "Nội dung.");
        BlockingQueue<Preview.Built> builds = new LinkedBlockingQueue<>();
        PreviewRequest request = new PreviewRequest(
                folder,
                folder.resolve("target/preview"),
                clock(),
                0,
                project.request().language());

        try (Preview preview = Preview.start(request, PreviewProject.listener(builds::add), FAST)) {
            builds.take();
            assertThat(page(preview)).contains("Hẹn công bố lúc 08:00 ngày 31/01/2026");

            // eight o'clock in Vietnam
            now.set(Instant.parse("2026-01-31T01:00:00Z"));

            assertThat(builds.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(page(preview)).contains("187/TB-UBND").doesNotContain("Hẹn công bố", "chưa công bố");
            assertThat(builds.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static String page(Preview preview) throws IOException, InterruptedException {
        URI address = preview.address().resolve("son-duong/2023/09/187-tb-ubnd.html");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
