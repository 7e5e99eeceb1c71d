package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A day at the desk: after a thousand saves, faults among them, nothing has piled up. */
@Timeout(600)
class ThousandSavesTest {

    private static final int SAVES = 1000;
    private static final int TENTH = SAVES / 10;
    private static final long MIB = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void leaveNoThreadsAndNoMemoryBehind() throws IOException {
        PreviewProject project = PreviewProject.withBareTemplates(folder);
        List<Preview.Built> last = new ArrayList<>();
        Rebuilder rebuilder = new Rebuilder(project.request(), built -> {
            last.clear();
            last.add(built);
        });
        int threads = 0;
        long memory = 0;
        for (int save = 1; save <= SAVES; save++) {
            boolean faulty = save % 7 == 0;
            project.notice("187-tb-ubnd", "187/TB-UBND", faulty ? "chiar: x\n" : "", "Lần lưu thứ " + save + ".");
            rebuilder.rebuild();
            assertThat(rebuilder.state().failure()).isEmpty();
            assertThat(rebuilder.state().errors()).hasSize(faulty ? 1 : 0);
            if (save == TENTH) {
                threads = Thread.activeCount();
                memory = usedMemory();
            }
        }

        assertThat(last.get(0).report().notices()).isEqualTo(1);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 4);
        assertThat(usedMemory()).isLessThan(memory + 24 * MIB);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
