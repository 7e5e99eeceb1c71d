package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose folders are links to others is a project like any other. */
class LinkedFoldersTest {

    @TempDir
    Path temp;

    private Path plain;
    private Path linked;

    @BeforeEach
    void lay() throws IOException {
        plain = Sites.lay(temp.resolve("portal"), Sites.base());
        linked = Files.createDirectories(temp.resolve("linked"));
        Files.copy(plain.resolve("jbake.properties"), linked.resolve("jbake.properties"));
        for (String folder : List.of("content", "templates", "assets")) {
            Files.createSymbolicLink(linked.resolve(folder), plain.resolve(folder));
        }
        Files.createDirectories(temp.resolve("release"));
        Files.createSymbolicLink(temp.resolve("current"), temp.resolve("release"));
    }

    @Test
    void itsSiteHasEverything() throws IOException {
        build(linked, temp.resolve("current"));

        assertTheSiteOfPlainFolders();
    }

    @Test
    void aChangedTemplateIsNoticed() throws IOException {
        build(linked, temp.resolve("current"));
        Path template = plain.resolve("templates/list.ftlh");
        Files.writeString(template, Files.readString(template) + "<!-- khác -->\n");

        build(linked, temp.resolve("current"));

        assertTheSiteOfPlainFolders();
    }

    @Test
    void aSiteIsVerifiedThroughALink() throws IOException {
        build(linked, temp.resolve("current"));
        List<String> verify = List.of("verify", temp.resolve("current").toString());
        assertThat(Sites.run(verify).code()).isZero();

        Files.writeString(temp.resolve("release/la.html"), "Lạ");

        assertThat(Sites.run(verify).out()).isEqualTo("không có trong bản kê: la.html\n");
    }

    private void assertTheSiteOfPlainFolders() throws IOException {
        build(plain, temp.resolve("site"));
        assertThat(Sites.bytes(temp.resolve("release"))).isEqualTo(Sites.bytes(temp.resolve("site")));
    }

    private static void build(Path project, Path output) {
        Sites.Outcome outcome = Sites.run(project, "build", "--output", output.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }
}
