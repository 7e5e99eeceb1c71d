package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** The examples of {@code spec.txt}: what staff type, and the page and the messages that come of it. */
class MarkdownSpecTest {

    private static final Links LINKS = (target, kind) -> target.startsWith("khong-co")
            ? new Links.Broken(vn.congkhai.problem.Fault.LINK_NOTICE_MISSING, List.of(target, ""))
            : new Links.Href("../" + target);

    private record Example(int line, String name, String typed, String html, String messages) {}

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return read().stream()
                .map(e -> DynamicTest.dynamicTest("spec.txt:" + e.line + " " + e.name, () -> {
                    List<Problem> problems = new ArrayList<>();
                    Rendering rendering =
                            new Markdown().render(new SourceText("a.md", e.typed), 0, LINKS, problems::add);
                    assertThat(rendering.html()).isEqualTo(e.html);
                    Messages messages = Messages.in(Language.VI);
                    assertThat(problems.stream().map(p -> p.place().location() + " " + messages.what(p)))
                            .isEqualTo(e.messages.lines().toList());
                }));
    }

    /** An example: a line {@code === name}, what is typed, a line {@code ---}, the page, and maybe {@code !!!} and messages. */
    private static List<Example> read() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(MarkdownSpecTest.class.getResourceAsStream("spec.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int line = 1;
            for (String part : all.split("(?m)^=== ")) {
                if (!part.isBlank()) {
                    int nameEnd = part.indexOf('\n');
                    int html = part.indexOf("\n<<<\n");
                    int messages = part.indexOf("\n!!!\n", html);
                    examples.add(new Example(
                            line,
                            part.substring(0, nameEnd),
                            part.substring(nameEnd + 1, html + 1),
                            messages < 0 ? part.substring(html + 5) : part.substring(html + 5, messages + 1),
                            messages < 0 ? "" : part.substring(messages + 5)));
                }
                line += (int) part.chars().filter(c -> c == '\n').count();
            }
        }
        return examples;
    }
}
