package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The folder of a site: whose it is, who has it open, what is known of it. */
class SiteFolderTest extends PublishingBench {

    @Test
    void hiddenFilesOfTheOwnerAreLeftAlone() throws IOException {
        publish(Map.of("index.html", "1"));
        Files.writeString(site().resolve(".nojekyll"), "");

        publish(Map.of("index.html", "2"));

        assertThat(site().resolve(".nojekyll")).exists();
    }

    @Test
    void aFolderWithOtherThingsInItIsNeverWrittenTo() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("luan-van.docx"), "của tôi");

        assertThatThrownBy(() -> SiteFolder.open(site(), Optional.empty()))
                .isInstanceOfSatisfying(
                        SiteFolderException.class,
                        e -> assertThat(e.reason()).isEqualTo(SiteFolderException.Reason.FOREIGN));
        assertThat(seen()).isEqualTo(Map.of("luan-van.docx", "của tôi"));
    }

    @Test
    void aFolderMadeForNothingIsRemoved() throws IOException {
        try (SiteFolder folder = SiteFolder.open(site(), Optional.empty())) {
            stage(folder.publication(Map.of()), "index.html", "1");
        }
        assertThat(site()).doesNotExist();
    }

    @Test
    void aFolderThatWasThereStays() throws IOException {
        Files.createDirectories(site());
        try (SiteFolder folder = SiteFolder.open(site(), Optional.empty())) {
            stage(folder.publication(Map.of()), "index.html", "1");
        }
        assertThat(site()).isEmptyDirectory();
    }

    @Test
    void whatSomebodyPutThereMeanwhileStays() throws IOException {
        try (SiteFolder folder = SiteFolder.open(site(), Optional.empty())) {
            stage(folder.publication(Map.of()), "index.html", "1");
            Files.writeString(site().resolve("luan-van.docx"), "của tôi");
        }
        assertThat(seen()).isEqualTo(Map.of("luan-van.docx", "của tôi"));
    }

    @Test
    void oneBuildWritesAtATime() throws IOException {
        try (SiteFolder first = SiteFolder.open(site(), Optional.empty())) {
            assertThatThrownBy(() -> SiteFolder.open(site(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            SiteFolderException.class,
                            e -> assertThat(e.reason()).isEqualTo(SiteFolderException.Reason.BUSY));
            Publication publication = first.publication(Map.of());
            stage(publication, "index.html", "1");
            publish(publication);
        }
        publish(Map.of("index.html", "2"));
        assertThat(seen()).isEqualTo(Map.of("index.html", "2"));
    }

    @Test
    void whatABuildThatWasKilledLeftBehindIsClearedAway() throws IOException {
        publish(Map.of("index.html", "1"));
        Path left = site().resolve(".congkhai/staging/a/b.html");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "nửa chừng");

        publish(Map.of("index.html", "2"));

        assertThat(left).doesNotExist();
        assertThat(seen()).isEqualTo(Map.of("index.html", "2"));
    }

    @Test
    void aProcessThatPublishedBeforeNoticesWhatCameWentOrWasReplaced() throws IOException {
        publish(Map.of("index.html", "1", "a/b.html", "2", "a/c.html", "3"));
        try (SiteFolder folder = SiteFolder.open(site(), Optional.empty())) {
            Listing seen = folder.listing();
            assertThat(seen.holds(site())).isTrue();
            assertThat(seen.holds(temp)).isFalse();

            Path other = temp.resolve("khac.html");
            Files.writeString(other, "thay");
            Files.setLastModifiedTime(site().resolve("a"), LONG_AGO);
            Listing before = Listing.of(site());
            Files.move(other, site().resolve("a/b.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(before.holds(site())).isFalse();
            assertThat(Listing.of(site()).files()).isNotEqualTo(before.files());
        }
    }

    @Test
    void whatAPublicationSawIsWhatTheNextOneFinds() throws IOException {
        publish(Map.of("index.html", "1", "a/b.html", "2", "bo/c/d.html", "3", "search/cu.bin", "4"));
        try (SiteFolder folder = SiteFolder.open(site(), Optional.empty())) {
            Publication publication = folder.publication(Map.of());
            stage(publication, "index.html", "mới");
            stage(publication, "a/b.html", "2");
            stage(publication, "them/e.html", "5");
            publish(publication);

            assertThat(folder.listing().holds(site())).isTrue();
            assertThat(folder.listing().files()).isEqualTo(Listing.of(site()).files());
        }
    }
}
