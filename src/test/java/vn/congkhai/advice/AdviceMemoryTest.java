package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

class AdviceMemoryTest {

    private static final String PATH = "son-duong/2023/09/187-tb-ubnd";
    private static final Problem PROBLEM = new Problem(Fault.ATTACHMENT_SCANNED, Place.wholeFile("a.pdf"));

    @TempDir
    Path folder;

    private final List<String> looked = new ArrayList<>();

    @Test
    void whatDidNotChangeIsNotLookedAtAgain() {
        SampleSite site = SampleSite.in(folder).notice(PATH, "number: 187/TB-UBND");
        AdviceMemory first = new AdviceMemory(Map.of());
        assertThat(ask(first, site, true)).containsExactly(PROBLEM);

        AdviceMemory second = new AdviceMemory(first.asked());
        assertThat(ask(second, site, true)).containsExactly(PROBLEM);
        assertThat(looked).hasSize(1);
        assertThat(second.asked()).isEqualTo(first.asked());

        site.notice(PATH, "number: 188/TB-UBND");
        ask(new AdviceMemory(second.asked()), site, true);
        assertThat(looked).hasSize(2);
    }

    @Test
    void anAttachmentIsAPartOfIt() {
        SampleSite site = SampleSite.in(folder)
                .file("content/son-duong/2023/09/a.pdf", "%PDF-1")
                .notice(PATH, "attachments: [{file: a.pdf}]");
        AdviceMemory first = new AdviceMemory(Map.of());
        ask(first, site, true);

        site.file("content/son-duong/2023/09/a.pdf", "%PDF-2");
        ask(new AdviceMemory(first.asked()), site, true);

        assertThat(looked).hasSize(2);
    }

    @Test
    void whatFollowsFromMoreThanTheNoticeIsLookedAtEachTime() {
        SampleSite site = SampleSite.in(folder).notice(PATH, "number: 187/TB-UBND");
        AdviceMemory first = new AdviceMemory(Map.of());
        ask(first, site, false);

        assertThat(first.asked()).isEmpty();
    }

    private List<Problem> ask(AdviceMemory memory, SampleSite site, boolean lasts) {
        Notice notice = site.read().notice(PATH);
        return memory.of(notice, PATH, () -> {
            looked.add(PATH);
            return new AdviceMemory.Looked(List.of(PROBLEM), lasts);
        });
    }
}
