package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.output.SiteFolder;

/** What somebody sees who writes a notice with the preview beside it, in a real browser. */
@Timeout(180)
class PreviewTest {

    private final Path folder;
    private final PreviewProject project;

    @AutoClose
    private final RunningPreview preview;

    PreviewTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        preview = RunningPreview.ofALongNotice(folder);
        project = preview.project();
    }

    @Test
    void aSaveShowsAtTheSamePlaceAndAFaultComesAndGoes() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            page.evaluate("scrollTo(0, 1500)");

            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung đã sửa.\n\n" + "Một đoạn dài.\n\n".repeat(300));
            page.locator("text=Nội dung đã sửa.").waitFor();
            page.evaluate("async () => { while (scrollY !== 1500) await new Promise(r => setTimeout(r, 20)); }");

            project.notice("187-tb-ubnd", "187/TB-UBND", "chiar: Trần Thị Bình\n", "Nội dung hỏng.");
            Locator faults = page.locator(".congkhai-faults");
            faults.waitFor();
            assertThat(faults.textContent())
                    .contains(
                            "content/son-duong/2023/09/187-tb-ubnd.md:8:1",
                            "chiar: Trần Thị Bình",
                            "sửa tên khóa thành chair");
            assertThat(page.locator("text=Nội dung đã sửa.").count()).isEqualTo(1);

            project.notice("187-tb-ubnd", "187/TB-UBND", "chair: Trần Thị Bình\n", "Nội dung lành.");
            faults.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("text=Nội dung lành.").waitFor();
        });
    }

    @Test
    void aWarningIsCountedOnItsOwnPageAndToldWhenAskedFor() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            Locator advice = page.locator(".congkhai-advice");
            assertThat(advice.count()).isZero();

            project.notice("187-tb-ubnd", "187/TB-UBND", "chair: Nguyễn Viêt An\n", "Nội dung có tên sai dấu.");
            advice.waitFor();
            assertThat(advice.locator("summary").textContent()).isEqualTo("Nên xem lại: 1");
            assertThat(advice.locator("div").isVisible()).isFalse();

            advice.locator("summary").click();
            assertThat(advice.locator("div").innerText())
                    .contains("content/son-duong/2023/09/187-tb-ubnd.md:8:", "\"Viêt\"", "so lại với bản giấy");
            Page other = page.context().newPage();
            other.navigate(preview.address("gioi-thieu.html"));
            other.locator("text=Câu cũ.").waitFor();
            assertThat(other.locator(".congkhai-advice").count()).isZero();

            project.notice("187-tb-ubnd", "187/TB-UBND", "chair: Nguyễn Việt An\n", "Nội dung lành.");
            page.locator("text=Nội dung lành.").waitFor();
            advice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        });
    }

    @Test
    void ofThousandsOfFaultsSomeAreShownFirstOfEachKindOneAndTheRestIsCounted() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            String links = "Xem [văn bản](khong-co.md).\n\n".repeat(3_000);
            project.notice("187-tb-ubnd", "187/TB-UBND", "", links + "![](khong-co.png)");
            Locator faults = page.locator(".congkhai-faults > div");
            faults.first().waitFor();

            List<String> told = faults.allInnerTexts();
            assertThat(told).hasSize(22);
            assertThat(told.get(0)).contains("187-tb-ubnd.md:10:", "khong-co.md");
            assertThat(told.get(1)).contains("khong-co.png");
            assertThat(told.get(21))
                    .contains(
                            "187-tb-ubnd.md:50:",
                            "còn 2980 lỗi cùng loại (link-notice-missing) trong tệp này",
                            "xem tất cả: java -jar target/congkhai.jar check --all")
                    .doesNotContain("→");
        });
    }

    @Test
    void aDiskThatFailsIsToldAndTheNextSaveIsTriedAfresh() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            Path output = folder.resolve("target/preview");
            Path aside = Files.move(output, folder.resolve("target/aside"));
            Files.writeString(output, "một tệp ở chỗ của thư mục");

            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Chưa ghi được.");
            Locator faults = page.locator(".congkhai-faults");
            faults.waitFor();
            assertThat(faults.locator("h2").textContent())
                    .isEqualTo("Chương trình gặp sự cố; nội dung đã soạn không bị thay đổi.");

            Files.delete(output);
            Files.move(aside, output);
            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Đã ghi được.");
            page.locator("text=Đã ghi được.").waitFor();
            assertThat(faults.count()).isZero();
        });
    }

    /** As of a second preview of the same folder, which the same save sets going. */
    @Test
    void aSaveDuringAnotherBuildShowsOnceThatHasEnded() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            Path lock = SiteFolder.ownFolder(folder.resolve("target/preview")).resolve("lock");
            Locator faults = page.locator(".congkhai-faults");
            try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = other.lock()) {
                project.notice("187-tb-ubnd", "187/TB-UBND", "", "Lưu khi nơi khác đang dựng.");
                faults.waitFor();
                assertThat(held.isValid()).isTrue();
            }

            page.locator("text=Lưu khi nơi khác đang dựng.").waitFor();
            assertThat(faults.count()).isZero();
        });
    }

    @Test
    void aSaveIsNoticedWhereTheSystemTellsOfNone() throws IOException {
        preview.beginAgainAt(new ProjectWatcher.Pace(60, 100, 100));
        preview.onThePageOfTheNotice(page -> {
            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung trên ổ đĩa mạng.");
            page.locator("text=Nội dung trên ổ đĩa mạng.").waitFor();

            Path fresh = folder.resolve("content/son-duong/2023/10");
            PreviewProject.write(
                    fresh.resolve("190-tb-ubnd.md"),
                    Files.readString(folder.resolve("content/son-duong/2023/09/187-tb-ubnd.md"))
                            .replace("187/TB", "190/TB")
                            .replace("2023-09-25", "2023-10-02"));
            page.navigate(preview.address("son-duong/2023/10/190-tb-ubnd.html"));
            page.locator("h1:has-text('Kết luận phiên họp')").waitFor();
        });
    }

    @Test
    void aBrokenTemplateIsAFaultLikeAnyOther() throws IOException {
        Path template = folder.resolve("templates/notice.ftlh");
        String sound = Files.readString(template);
        RunningPreview.inBrowser(page -> {
            page.navigate(preview.address().toString());
            Files.writeString(template, sound + "\n<#if>\n");
            page.locator(".congkhai-faults").waitFor();
            assertThat(page.locator(".congkhai-faults").textContent()).contains("templates/notice.ftlh:");

            Files.writeString(template, sound);
            page.locator(".congkhai-faults")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        });
    }

    @Test
    void aPageThatDidNotChangeIsNotReloadedWhileOthersAre() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            page.evaluate("window.kept = true");
            Page other = page.context().newPage();
            other.navigate(preview.address("gioi-thieu.html"));

            Files.writeString(
                    folder.resolve("content/gioi-thieu.md"),
                    "---\ntitle: Giới thiệu\n---\n\nCâu mới.\n",
                    StandardCharsets.UTF_8);
            other.locator("text=Câu mới.").waitFor();

            assertThat(page.evaluate("window.kept")).isEqualTo(true);
        });
    }
}
