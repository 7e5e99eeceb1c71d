package vn.congkhai.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.Bounded;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** Any text is rendered, to HTML that runs nothing and is not much larger. */
class MarkdownFuzzTest {

    private static final Bounded BOUNDED = new Bounded();
    private static final Markdown MARKDOWN = new Markdown();
    private static final Links LINKS = (target, kind) -> new Links.Href("x.html");

    /** What a character of text may become: an escape, an element, an anchor with its title. */
    private static final int GROWTH = 200;

    @FuzzTest(maxDuration = "3s")
    void anyTextIsRendered(byte[] bytes) throws Exception {
        BOUNDED.run(() -> {
            List<Problem> problems = new ArrayList<>();
            SourceText.decode("content/x.md", bytes, problems::add).ifPresent(text -> {
                Rendering rendering = MARKDOWN.render(text, 0, LINKS, problems::add);
                String html = rendering.html();
                if (html.length() > GROWTH * (bytes.length + 10)
                        || rendering.text().length() > GROWTH * (bytes.length + 10)) {
                    throw new AssertionError(bytes.length + " bytes became " + html.length());
                }
                if (html.matches("(?is).*<(script|iframe|object|embed|base|style|link|meta|svg)\\b.*")
                        || html.matches("(?is).*<[a-z][^>\"']*\\son[a-z]+\\s*=.*")
                        || html.matches("(?is).*(href|src)=[\"']\\s*(javascript|vbscript|data):.*")) {
                    throw new AssertionError(html);
                }
            });
        });
    }
}
