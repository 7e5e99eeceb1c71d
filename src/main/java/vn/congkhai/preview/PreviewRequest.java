package vn.congkhai.preview;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import vn.congkhai.problem.Language;

/**
 * What to preview.
 *
 * @param root the project's folder
 * @param output where the previewed site is built: not the folder that is published, since drafts are in it
 * @param clock tells which notices wait for their time
 * @param port of the machine itself; 0 for any that is free
 * @param language in which faults are shown
 */
public record PreviewRequest(Path root, Path output, Clock clock, int port, Language language) {

    public PreviewRequest {
        Objects.requireNonNull(root);
        Objects.requireNonNull(output);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(language);
    }
}
