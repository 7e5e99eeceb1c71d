package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A portal of one notice and what a build of it published.
 *
 * @param root the folder with its content
 * @param site the folder that was published
 */
record PublishedPortal(Path root, Path site) {

    /** The path of its notice, without an ending. */
    static final String NOTICE = "son-duong/2023/09/187-tb-ubnd";

    /** Lays it out in a folder and builds it. */
    static PublishedPortal in(Path temp, String... options) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        PublishedPortal portal = new PublishedPortal(root, root.resolve("target/site"));
        portal.publish(options);
        return portal;
    }

    /** Builds it, or builds it again. */
    void publish(String... options) {
        Sites.Outcome outcome = Sites.run(root, "build", options);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /** The file of its notice. */
    Path notice() {
        return root.resolve("content/" + NOTICE + ".md");
    }

    /** What is said of the published folder. */
    Sites.Outcome verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", site.toString()));
        arguments.addAll(List.of(options));
        return Sites.run(arguments);
    }
}
