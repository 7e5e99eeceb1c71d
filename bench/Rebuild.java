import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.cache.BuildCache;

/**
 * Saves a notice again and again and builds in the same process each time, as a preview does.
 *
 * <pre>java -Xmx1g -cp target/congkhai.jar bench/Rebuild.java PROJECT OUTPUT [ROUNDS]</pre>
 */
final class Rebuild {

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        BuildCache cache = BuildCache.inMemory();
        BuildRequest request = new BuildRequest(
                project,
                Optional.of(Path.of(arguments[1])),
                Clock.system(ZoneOffset.UTC),
                false,
                Runtime.getRuntime().availableProcessors(),
                false,
                cache);
        List<Path> notices;
        try (Stream<Path> walk = Files.walk(project.resolve("content"))) {
            notices = walk.filter(f -> f.toString().endsWith(".md") && f.getNameCount() > project.getNameCount() + 3)
                    .sorted()
                    .toList();
        }
        System.out.printf("first build: %.1f s%n", build(request));
        List<Double> times = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path notice = notices.get((int) (round * 7919L % notices.size()));
            String text = Files.readString(notice);
            Files.writeString(notice, text + "\nCâu thêm vào lần thứ " + round + " về giải phóng mặt bằng.\n");
            double before = processorTime();
            double seconds = build(request);
            times.add(seconds);
            work.add(processorTime() - before);
            if (round % 10 == 0) {
                System.out.printf("save %d: %.0f ms%n", round, seconds * 1000);
            }
        }
        System.out.printf("later half, wall: %s; processor: %s%n", summary(times), summary(work));
    }

    private static String summary(List<Double> seconds) {
        List<Double> last = new ArrayList<>(seconds.subList(seconds.size() / 2, seconds.size()));
        Collections.sort(last);
        return String.format(
                "median %.0f ms, p95 %.0f ms", last.get(last.size() / 2) * 1000, last.get(last.size() * 95 / 100) * 1000);
    }

    /** Of the whole process: what neighbours take from the wall time is not in it. */
    private static double processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double build(BuildRequest request) throws Exception {
        long start = System.nanoTime();
        BuildReport report = SiteBuild.run(request);
        if (report.failed()) {
            throw new IllegalStateException(report.problems().toString());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
