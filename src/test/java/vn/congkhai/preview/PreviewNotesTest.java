package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.problem.Language;

/** What the preview tells over and beside a page, for eyes, keyboards and screen readers. */
@Timeout(180)
class PreviewNotesTest {

    private final Path folder;
    private final PreviewProject project;

    @AutoClose
    private final RunningPreview preview;

    PreviewNotesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        preview = RunningPreview.ofALongNotice(folder);
        project = preview.project();
    }

    @Test
    void faultsAreTheFirstThingOnTheWayOfTheKeyboardAndReadInTheLanguageOfTheCommand() throws IOException {
        preview.beginAgainIn(Language.EN);
        preview.onThePageOfTheNotice(page -> {
            project.notice("187-tb-ubnd", "187/TB-UBND", "chiar: A\nplaec: B\n", "Nội dung hỏng.");
            Locator faults = page.locator(".congkhai-faults");
            faults.waitFor();
            assertThat(faults.getAttribute("lang")).isEqualTo("en");
            assertThat(page.getByRole(AriaRole.ALERT).innerText())
                    .startsWith("The site was not built: there are errors to correct")
                    .doesNotContain("chiar");

            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Hide");
            project.notice("187-tb-ubnd", "187/TB-UBND", "chiar: A\n", "Nội dung hỏng.");
            page.locator(".congkhai-faults:not(:has-text('plaec'))").waitFor();
            assertThat(focused(page)).isEqualTo("Hide");

            page.keyboard().press("Enter");
            assertThat(faults.count()).isZero();
        });
    }

    @Test
    void adviceStaysOpenAndKeepsTheFocusWhileItsPageIsMended() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            project.notice("187-tb-ubnd", "187/TB-UBND", "chair: Nguyễn Viêt An\n", "Nội dung.");
            Locator advice = page.locator(".congkhai-advice");
            advice.locator("summary").focus();
            page.keyboard().press("Enter");

            project.notice("187-tb-ubnd", "187/TB-UBND", "chair: Trần Viêt An\n", "Nội dung lành.");
            page.locator("text=Nội dung lành.").waitFor();
            advice.waitFor();
            assertThat(advice.innerText()).contains("chair: Trần Viêt An");
            assertThat(focused(page)).isEqualTo("Nên xem lại: 1");
        });
    }

    @Test
    void manyDraftsThatCannotBeShownLeaveThePageInSight() throws IOException {
        RunningPreview.inBrowser(page -> {
            page.setViewportSize(800, 600);
            page.navigate(preview.address("son-duong/2023/09/187-tb-ubnd.html"));
            Path month = folder.resolve("content/son-duong/2023/10");
            Locator unfinished = page.locator(".congkhai-unfinished");
            PreviewProject.write(month.resolve("200-tb-ubnd.md"), "---\ntitle: Nháp\nstatus: draft\n---\n\nA\n");
            assertThat(unfinished.innerText()).contains("chưa hiện được: 1", "2023/10/200-tb-ubnd.md");

            for (int i = 201; i < 240; i++) {
                PreviewProject.write(month.resolve(i + "-tb-ubnd.md"), "---\ntitle: Nháp\nstatus: draft\n---\n\nA\n");
            }
            page.locator("text=chưa hiện được: 40").waitFor();
            assertThat(unfinished.locator("p").count()).isEqualTo(40);
            assertThat(unfinished.boundingBox().height).isLessThan(250);
            unfinished.locator("summary").click();
            assertThat(unfinished.locator("p").first().isVisible()).isFalse();
        });
    }

    @Test
    void aPageSaysThatThePreviewHasEndedAndFollowsTheNextOne() throws IOException {
        preview.onThePageOfTheNotice(page -> {
            page.locator("text=Nội dung đầu.").waitFor();

            preview.end();
            Locator stopped = page.locator(".congkhai-stopped");
            stopped.waitFor();
            assertThat(stopped.innerText()).contains("Bản xem trước đã dừng", "Chạy lại lệnh serve");

            project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung lưu lúc dừng.");
            preview.beginAgainAtTheSameAddress();
            page.locator("text=Nội dung lưu lúc dừng.").waitFor();
            assertThat(stopped.count()).isZero();
        });
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
