package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.cache.Memory;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFolder;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;
import vn.congkhai.source.SourceTree;

/**
 * Every file is read twice: for the lists and the record, and again for its page. What somebody saves in between is refused, so that
 * no page says one thing and the record another.
 */
class SavedMeanwhileTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final String HEAD =
            "---\ntitle: Về việc họp\ntype: thong-bao\nnumber: 187/TB-UBND\ndistrict: son-duong\n"
                    + "date: 2023-09-25\nsigner: Vũ Văn Thụ\nattachments: [{file: bieu.csv}]\n---\n";

    @TempDir
    Path temp;

    private final Parallel parallel = new Parallel(2);
    private final List<Problem> problems = new ArrayList<>();
    private Settings settings;
    private Path notice;
    private Path attachment;
    private Path page;
    private Content content;
    private Portal portal;

    @BeforeEach
    void everyHeadIsRead() throws IOException {
        write("jbake.properties", "site.host=https://congkhai.example.gov.vn\n");
        write(
                "content/districts.yml",
                "- {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang,"
                        + " committee: UBND huyện Sơn Dương}\n");
        notice = write("content/son-duong/2023/09/187-tb-ubnd.md", HEAD + "\nMời họp ngày 2/10/2023.\n");
        attachment = write("content/son-duong/2023/09/bieu.csv", "xã,số hộ\nTân Trào,12\n");
        page = write("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nVề cổng này.\n");
        for (Path file : List.of(notice, attachment, page)) {
            // a clock may stand still for some milliseconds, and the time of what is saved meanwhile with it
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-31T08:00:00Z")));
        }
        settings = SettingsReader.read(temp, problems::add).orElseThrow();
        SourceTree tree = SourceTree.scan(temp.resolve("content"), "content", problems::add);
        LocalDateTime now = TODAY.atStartOfDay();
        Remembered nothing = new Remembered(Memory.none(Print.of()), tree, now);
        content = new ContentReader(tree, parallel, nothing)
                .read(now, problems::add)
                .content();
        portal = PortalBuilder.of(settings.site(), TODAY, content, false);
        assertThat(problems).isEmpty();
    }

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void whatNobodyTouchedIsPublished() throws IOException {
        assertThat(faults(texts())).isEmpty();
        assertThat(faults(copies())).isEmpty();
    }

    @Test
    void savedWithLineEndsOfWindowsItIsTheSameText() throws IOException {
        Files.writeString(notice, Files.readString(notice).replace("\n", "\r\n"));

        assertThat(faults(texts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: Về việc h", HEAD, HEAD + "\nMời họp ngày 3/10/2023.\n"})
    void aNoticeHalfWrittenOrWrittenAnewIsRefused(String saved) throws IOException {
        Files.writeString(notice, saved);

        assertThat(faults(texts())).containsExactly("content/son-duong/2023/09/187-tb-ubnd.md: FILE_CHANGED");
    }

    @Test
    void aPlainPageIsToo() throws IOException {
        Files.writeString(page, "---\ntitle: Giới thiệu\n---\n\nVề cổng m");

        assertThat(faults(texts())).containsExactly("content/gioi-thieu.md: FILE_CHANGED");
    }

    @Test
    void anAttachmentThatIsNoLongerWhatThePageTellsOfItIsRefused() throws IOException {
        Files.writeString(attachment, "xã,số hộ\nTân Trào,13\n");

        assertThat(faults(copies())).containsExactly("content/son-duong/2023/09/bieu.csv: FILE_CHANGED");
    }

    private List<Problem> texts() {
        BodyReader bodies =
                new BodyReader(content.tree(), () -> LinkTargets.of(portal, content), Memory.none(Print.of()), false);
        return new TextPass(portal, bodies, parallel).check().problems();
    }

    private List<Problem> copies() throws IOException {
        List<Problem> found = new ArrayList<>();
        try (SiteFolder site = SiteFolder.open(temp.resolve("site"), Optional.empty())) {
            new FileCopies(settings, content.tree(), site.publication(Map.of()))
                    .stage(portal.notices(), Set.of(), found::add);
        }
        return found;
    }

    private static List<String> faults(List<Problem> problems) {
        return problems.stream().map(p -> p.place().file() + ": " + p.fault()).toList();
    }

    private Path write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
