package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What readers see of the one stage that writes. */
class PublicationTest extends PublishingBench {

    @Test
    void nothingIsSeenUntilItIsPublished() throws IOException {
        publish(Map.of("index.html", "cũ"));

        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            stage(folder, "index.html", "mới");
            stage(folder, "son-duong/index.html", "mới");
            assertThat(seen()).isEqualTo(Map.of("index.html", "cũ"));
        }
        assertThat(seen()).isEqualTo(Map.of("index.html", "cũ"));
    }

    @Test
    void aPublicationAddsReplacesAndRemoves() throws IOException {
        publish(Map.of("index.html", "cũ", "a/b/c.html", "giữ", "bo/d.html", "bỏ"));

        Publication.Changes changes =
                publish(Map.of("index.html", "mới", "a/b/c.html", "giữ", "a/b/e.html", "thêm", "f/g.html", "thêm"));

        assertThat(seen())
                .isEqualTo(Map.of("index.html", "mới", "a/b/c.html", "giữ", "a/b/e.html", "thêm", "f/g.html", "thêm"));
        assertThat(changes.added()).isEqualTo(2);
        assertThat(changes.changed()).isEqualTo(1);
        assertThat(changes.removed()).isEqualTo(1);
        assertThat(changes.unchanged()).isEqualTo(2);
        assertThat(site().resolve("bo")).doesNotExist();
    }

    @Test
    void aFolderGoesWithItsLastFile() throws IOException {
        publish(Map.of("index.html", "1", "a/b/c.html", "2", "a/b/d.html", "3", "a/e/f.html", "4"));

        publish(Map.of("index.html", "1", "a/b/d.html", "3", "a/e/f.html", "4"));
        assertThat(site().resolve("a/b")).isNotEmptyDirectory();

        publish(Map.of("index.html", "1", "a/e/f.html", "4"));
        assertThat(site().resolve("a/b")).doesNotExist();
        assertThat(site().resolve("a/e")).isNotEmptyDirectory();

        publish(Map.of("index.html", "1"));
        assertThat(site().resolve("a")).doesNotExist();
        assertThat(site()).isDirectory();
    }

    @Test
    void aFileWhoseBytesDoNotChangeKeepsItsTime() throws IOException {
        publish(Map.of("index.html", "một", "a.html", "hai"));
        Files.setLastModifiedTime(site().resolve("index.html"), LONG_AGO);
        Files.setLastModifiedTime(site().resolve("a.html"), LONG_AGO);

        publish(Map.of("index.html", "một", "a.html", "khác"));

        assertThat(Files.getLastModifiedTime(site().resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(site().resolve("a.html"))).isNotEqualTo(LONG_AGO);
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
        publish(Map.of("a", "tệp", "b/c.html", "trong"));

        publish(Map.of("a/d.html", "trong", "b", "tệp"));

        assertThat(seen()).isEqualTo(Map.of("a/d.html", "trong", "b", "tệp"));
    }

    @Test
    void aLinkWhereAFolderIsNeededMakesRoomAndIsNotFollowed() throws IOException {
        publish(Map.of("index.html", "1"));
        Path elsewhere = Files.createDirectories(temp.resolve("nơi khác"));
        Files.writeString(elsewhere.resolve("b.html"), "của tôi");
        Files.createSymbolicLink(site().resolve("a"), elsewhere);

        publish(Map.of("index.html", "1", "a/b.html", "2", "a/c/d.html", "3"));

        assertThat(seen()).isEqualTo(Map.of("index.html", "1", "a/b.html", "2", "a/c/d.html", "3"));
        assertThat(elsewhere.resolve("b.html")).content(StandardCharsets.UTF_8).isEqualTo("của tôi");
        assertThat(elsewhere.resolve("c")).doesNotExist();
    }

    @Test
    void whatLeadsReadersToEverythingElseComesLastAmongNewFilesAsWell() throws IOException {
        Map<String, String> many = new TreeMap<>(Map.of("index.html", "1"));
        for (int i = 0; i < 300; i++) {
            many.put("loai/" + i + ".html", "x");
            many.put("z" + i + ".html", "x");
        }
        publish(many);
        assertThat(newest()).isEqualTo("index.html");

        Files.delete(site().resolve("index.html"));
        publish(Map.of("thang.html", "2"));
        publish(many);
        assertThat(newest()).isEqualTo("index.html");
    }

    @Test
    void aCopyIsTheFileItself() throws IOException {
        Path attachment = Files.writeString(temp.resolve("187.pdf"), "%PDF");
        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            folder.stageCopy("son-duong/187.pdf", attachment);
            assertThat(folder.staged("son-duong/187.pdf")).asString().isEqualTo("%PDF");
            publish(folder);
        }
        assertThat(seen()).isEqualTo(Map.of("son-duong/187.pdf", "%PDF"));
    }

    @Test
    void aCopyMayBeReadByWhoeverReadsThePages() throws IOException {
        Path scan = temp.resolve("scan.pdf");
        Files.writeString(scan, "quét");
        assumeTrue(Files.getFileStore(scan).supportsFileAttributeView(PosixFileAttributeView.class));
        Files.setPosixFilePermissions(scan, PosixFilePermissions.fromString("rwx------"));

        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            stage(folder, "index.html", "trang");
            folder.stageCopy("son-duong/187.pdf", scan);
            publish(folder);
        }

        assertThat(Files.getPosixFilePermissions(site().resolve("son-duong/187.pdf")))
                .isEqualTo(Files.getPosixFilePermissions(site().resolve("index.html")));
    }

    @Test
    void piecesOfTheSearchIndexStayForTwoPublicationsMore() throws IOException {
        publish(Map.of("index.html", "1", "search/i/old.bin", "x"));

        publish(Map.of("index.html", "2", "search/i/new.bin", "y"));
        assertThat(seen()).containsKeys("search/i/old.bin", "search/i/new.bin");
        publish(Map.of("index.html", "3", "search/i/new.bin", "y"));
        assertThat(seen()).containsKeys("search/i/old.bin");
        publish(Map.of("index.html", "4", "search/i/new.bin", "y"));
        assertThat(seen()).doesNotContainKey("search/i/old.bin").containsKey("search/i/new.bin");
    }

    @Test
    void whatIsRememberedOfOldPiecesMayBeDamaged() throws IOException {
        publish(Map.of("index.html", "1", "search/i/old.bin", "x"));
        publish(Map.of("index.html", "2"));
        Path state = SiteFolder.ownFolder(site()).resolve("kept");
        assertThat(state).content(StandardCharsets.UTF_8).isEqualTo("1 search/i/old.bin\n");
        Files.write(state, new byte[] {(byte) 0xFF, '\n', '9', ' ', 's', 'e', (byte) 0xFE, '\n', 0, ' ', 'a', '\n'});

        publish(Map.of("index.html", "3"));

        // as if nothing were remembered
        assertThat(seen()).containsEntry("index.html", "3").containsKey("search/i/old.bin");
        assertThat(state).content(StandardCharsets.UTF_8).isEqualTo("1 search/i/old.bin\n");
        Files.writeString(state, "9 search/i/old.bin\n");
        publish(Map.of("index.html", "4"));
        assertThat(state).content(StandardCharsets.UTF_8).isEqualTo("1 search/i/old.bin\n");
    }

    @Test
    void aScriptOfTheSearchThatIsNoMoreGoesAtOnce() throws IOException {
        publish(Map.of("index.html", "1", "search/old.js", "x"));

        publish(Map.of("index.html", "2"));

        assertThat(seen()).isEqualTo(Map.of("index.html", "2"));
    }

    @Test
    void whatWasMadeFromTheSameIsKeptUnlessSomebodyChangedIt() throws IOException {
        Print inputs = Print.of("một");
        Map<String, SiteFile> known = publishAndRemember(inputs);

        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(known);
            assertThat(folder.keep("a.html", Print.of("hai"))).isFalse();
            assertThat(folder.keep("b.html", inputs)).isFalse();
            assertThat(folder.keep("a.html", inputs)).isTrue();
            Publication.Changes changes = publish(folder);
            assertThat(changes.unchanged()).isEqualTo(2);
        }
        Files.writeString(site().resolve("a.html"), "thay");
        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(known);
            assertThat(folder.keep("a.html", inputs)).isFalse();
        }
    }

    @Test
    void aCopyOfTheFolderIsAsGoodAsTheFolder() throws IOException {
        Print inputs = Print.of("một");
        Map<String, SiteFile> known = publishAndRemember(inputs);
        Files.setLastModifiedTime(site().resolve("a.html"), LONG_AGO);

        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(known);
            assertThat(folder.keep("a.html", inputs)).isTrue();
        }
    }

    @Test
    void theManifestIsMadeOfEverythingElseAndWrittenLast() throws IOException {
        publish(Map.of("index.html", "1", "bo.html", "bỏ"));
        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            stage(folder, "index.html", "22");
            List<Publication.Entry.At> entries = folder.entries();
            folder.publish(List.of(), () -> {
                assertThat(site().resolve("bo.html")).exists();
                return new OutputFile(
                        "manifest.json",
                        (entries.get(0).path() + " " + entries.get(0).entry().size()).getBytes(StandardCharsets.UTF_8));
            });
        }
        assertThat(seen()).isEqualTo(Map.of("index.html", "22"));
        assertThat(site().resolve("manifest.json"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("index.html 2");
    }

    /** The file that was moved to its place last. */
    private String newest() throws IOException {
        Map<String, FileTime> moved = new TreeMap<>();
        for (String path : seen().keySet()) {
            moved.put(path, (FileTime) Files.getAttribute(site().resolve(path), "unix:ctime"));
        }
        // on equal times whichever comes first by name
        return Collections.max(moved.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private Map<String, SiteFile> publishAndRemember(Print inputs) throws IOException {
        try (SiteFolder open = SiteFolder.open(site(), Optional.empty())) {
            Publication folder = open.publication(Map.of());
            folder.stage(
                    new OutputFile("a.html", "nội dung".getBytes(StandardCharsets.UTF_8)),
                    inputs,
                    SiteFile.Family.TEXT);
            publish(folder);
            return folder.published();
        }
    }
}
