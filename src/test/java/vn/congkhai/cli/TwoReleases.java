package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.congkhai.SampleSite;
import vn.congkhai.output.PublishingProcess;

/** Two releases of a portal that differ in what they have, change and no longer have, and their projects. */
final class TwoReleases {

    private final Release first;

    private final Release second;

    private final Path firstProject;

    private final Path secondProject;

    /** Builds them. */
    TwoReleases(Path temp) throws IOException {
        SampleSite portal = SampleSite.in(temp.resolve("portal"))
                .notice("son-duong/2023/09/187-tb", "number: 187/TB-UBND\ntitle: Kết luận một")
                .notice("son-duong/2023/10/201-tb", "number: 201/TB-UBND\ntitle: Kết luận hai\naliases: [cu/hai.html]");
        Path root = Sites.lay(temp.resolve("portal"));
        portal.file(
                "jbake.properties",
                Files.readString(root.resolve("jbake.properties"))
                        .replace("portal.base-path=/thong-bao", "portal.base-path="));
        first = release(root, temp.resolve("first"));
        firstProject = Sites.lay(temp.resolve("first-project"), root);
        portal.notice("son-duong/2023/09/187-tb", "number: 187/TB-UBND\ntitle: Tên đã sửa")
                .notice("luc-nam/2024/01/2-tb", "number: 2/TB-UBND\ntitle: Kết luận ba");
        Files.delete(root.resolve("content/son-duong/2023/10/201-tb.md"));
        second = release(root, temp.resolve("second"));
        secondProject = Sites.lay(temp.resolve("second-project"), root);
        assertThat(first.hashes().keySet()).isNotEqualTo(second.hashes().keySet());
    }

    Release first() {
        return first;
    }

    Release second() {
        return second;
    }

    Path firstProject() {
        return firstProject;
    }

    Path secondProject() {
        return secondProject;
    }

    /** Whichever of the two was put over the other when the end came. */
    void eitherWayReadable(Path site) throws IOException {
        try {
            Release.isReadable(site, first, second);
        } catch (AssertionError otherWay) {
            Release.isReadable(site, second, first);
        }
    }

    /** A process that publishes both over each other without end. */
    Process publishing(Path site) throws IOException {
        return Processes.java(
                PublishingProcess.class.getName(),
                List.of(
                        site.toString(),
                        second.folder().toString(),
                        first.folder().toString()));
    }

    /** A process that builds both portals over each other without end. */
    Process building(Path site) throws IOException {
        return Processes.java(
                BuildingProcess.class.getName(),
                List.of(site.toString(), firstProject.toString(), secondProject.toString()));
    }

    private static Release release(Path root, Path folder) throws IOException {
        Sites.Outcome outcome = Sites.run(root, "build", "--output", folder.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return new Release(folder);
    }
}
