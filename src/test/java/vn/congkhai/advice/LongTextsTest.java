package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Texts without end, and texts with something to tell everywhere, hold nothing up, and what stands after them is found. */
class LongTextsTest {

    private static final String HEAD = """
            ---
            title: Kết luận về thủy lợi
            type: ket-luan
            number: 5/TB-UBND
            district: binh-phu
            date: 2024-03-25
            signer: Lương Văn Khải
            ---
            """;

    private static final int LONG = 300_000;
    /** For what is told of each of many places. */
    private static final int MUCH = 600_000;

    private static final double LONGEST_SECONDS = 3;

    @TempDir
    Path content;

    static Stream<String> texts() {
        return Stream.of(
                "Ông A" + "a".repeat(LONG),
                "Ông " + "A".repeat(LONG),
                "Ông Hứa Văn Nhài" + " ".repeat(LONG),
                "Ông Hứa Văn Nhài " + "ở ".repeat(LONG / 2),
                "Địa chỉ số " + "1".repeat(LONG),
                "Số nhà 1" + "/1".repeat(LONG / 2),
                "](".repeat(LONG / 2),
                "<".repeat(LONG),
                "Địa chỉ" + " ".repeat(LONG),
                "Luật chậm nhất" + " ".repeat(LONG) + "ngày **1/1/2024",
                "a\n\n".repeat(MUCH / 3),
                "Gọi 0912 345 678 ".repeat(MUCH / 17),
                "Gọi 0912 345 678\n".repeat(MUCH / 17),
                "Xong 1/1/1900 và ".repeat(MUCH / 17),
                "Số 1/TB ngày 1/1/2023, ".repeat(MUCH / 23),
                "Số 1/2020/TB ngày 1/1/2023, ".repeat(MUCH / 28),
                "Số 1/TB" + "-T".repeat(LONG / 2) + " ngày 1/1/2023 của " + "a ".repeat(LONG / 2),
                "(Có danh sách ".repeat(LONG / 14),
                "(Kèm theo Thông báo số 1/TB" + "-T".repeat(LONG / 2),
                "(Có danh sách kèm theo)\n".repeat(MUCH / 24),
                "Từ 9/9 đến 1/9/2023, tháng 13/2023 ".repeat(MUCH / 35),
                "1. a\n\n3. b\n\n".repeat(MUCH / 12),
                "Thứ hai, ngày 26/3/2024 ".repeat(MUCH / 24),
                "45/60 hồ sơ, bằng 70%, ".repeat(MUCH / 23),
                "45 hồ sơ (gồm 20 hồ sơ, ".repeat(MUCH / 24),
                "Chủ tịch Lương Văn Khái ".repeat(MUCH / 24),
                (("a ".repeat(40) + "\n\n").repeat(19) + "b\n\n").repeat(MUCH / 1600),
                "Trước ngày 1/1/2024\n".repeat(MUCH / 20),
                "| Xã |\n" + "|---".repeat(LONG / 4) + "|\n| a |",
                "- ".repeat(LONG / 2) + "\n| Xã |\n|---|\n| a |");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextWithoutEnd(String text) throws IOException {
        AdviceBench bench = new AdviceBench(content);
        bench.file("5-tb-ubnd.md", HEAD + text + "\n\nLiên hệ bà Hứa Thị Nhài, 0912 345 678.\n");

        List<Problem> problems = new ArrayList<>();
        double seconds = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(bench, problems));

        assertThat(problems.stream().map(Problem::fault).filter(Fault.PERSONAL_PHONE::equals))
                .isNotEmpty();
        assertThat(seconds).as("seconds of the processor").isLessThan(LONGEST_SECONDS);
    }

    /** Checks; for how many seconds of the processor. */
    private static double check(AdviceBench bench, List<Problem> problems) {
        Content read = bench.read(new ArrayList<>());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Advice.check(read, n -> true, new AdviceMemory(Map.of()), problems::add);
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
