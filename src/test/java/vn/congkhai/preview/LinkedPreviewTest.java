package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A preview follows the saves of a project whose folders are links. */
@Timeout(120)
class LinkedPreviewTest {

    @TempDir
    Path temp;

    @Test
    void aSaveBehindALinkIsSeen() throws IOException, InterruptedException {
        Path real = temp.resolve("real");
        PreviewProject project = PreviewProject.withBareTemplates(real);
        Path linked = Files.createDirectories(temp.resolve("linked"));
        for (String name : List.of("jbake.properties", "content", "templates", "assets")) {
            Files.createSymbolicLink(linked.resolve(name), real.resolve(name));
        }
        PreviewRequest usual = project.request();
        PreviewRequest request =
                new PreviewRequest(linked, linked.resolve("target/preview"), usual.clock(), 0, usual.language());
        BlockingQueue<Preview.Built> builds = new LinkedBlockingQueue<>();
        try (Preview preview = Preview.start(request, PreviewProject.listener(builds::add))) {
            assertThat(builds.poll(60, TimeUnit.SECONDS)).isNotNull();

            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung.");

            assertThat(builds.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(linked.resolve("target/preview/son-duong/2023/09/187-tb-ubnd.html"))
                    .exists();
        }
    }
}
