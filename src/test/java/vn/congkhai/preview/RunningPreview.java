package vn.congkhai.preview;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import vn.congkhai.browser.Chromium;
import vn.congkhai.problem.Language;

/** The preview of a project, which runs from the beginning and can be ended and begun again. */
final class RunningPreview implements AutoCloseable {

    /** The page that {@link #ofALongNotice} has for its notice. */
    private static final String NOTICE = "son-duong/2023/09/187-tb-ubnd.html";

    private final PreviewProject project;
    private Preview preview;

    private RunningPreview(PreviewProject project) throws IOException {
        this.project = project;
        this.preview = start(project.request());
    }

    static RunningPreview of(PreviewProject project) throws IOException {
        return new RunningPreview(project);
    }

    static RunningPreview ofALongNotice(Path root) throws IOException {
        return of(PreviewProject.withALongNotice(root));
    }

    /** What somebody does on a page of their own. */
    interface Steps {
        void run(Page page) throws IOException;
    }

    /** Lets somebody act in a real browser on an empty page. */
    static void inBrowser(Steps steps) throws IOException {
        try (BrowserContext context =
                Chromium.runningOrSkip("the preview").browser().newContext()) {
            steps.run(context.newPage());
        }
    }

    /** Lets somebody act on the page of the notice. */
    void onThePageOfTheNotice(Steps steps) throws IOException {
        inBrowser(page -> {
            page.navigate(address(NOTICE));
            steps.run(page);
        });
    }

    PreviewProject project() {
        return project;
    }

    URI address() {
        return preview.address();
    }

    /** The address of a page. */
    String address(String path) {
        return address() + path;
    }

    void end() {
        preview.close();
    }

    /** Begins again where the preview was, for those who still have a page of it. */
    void beginAgainAtTheSameAddress() throws IOException {
        begin(address().getPort(), project.request().language());
    }

    void beginAgainIn(Language language) throws IOException {
        end();
        begin(0, language);
    }

    private void begin(int port, Language language) throws IOException {
        PreviewRequest usual = project.request();
        preview = start(new PreviewRequest(usual.root(), usual.output(), usual.clock(), port, language));
    }

    void beginAgainAt(ProjectWatcher.Pace pace) throws IOException {
        end();
        preview = Preview.start(project.request(), PreviewProject.listener(built -> {}), pace);
    }

    private static Preview start(PreviewRequest request) throws IOException {
        return Preview.start(request, PreviewProject.listener(built -> {}));
    }

    @Override
    public void close() {
        end();
    }
}
