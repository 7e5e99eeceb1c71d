package vn.congkhai.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Problem;

/** What was pointed out in notices, by all that it follows from: one that did not change is not gone through again. For many threads. */
public final class AdviceMemory {

    private final Map<String, List<Problem>> before;
    private final Map<String, List<Problem>> asked = new ConcurrentHashMap<>();

    /** @param before what {@link #asked} gave after an earlier check by the same program */
    public AdviceMemory(Map<String, List<Problem>> before) {
        this.before = before;
    }

    /**
     * What a notice has.
     *
     * @param lasts whether it follows from the notice and its files alone
     */
    record Looked(List<Problem> problems, boolean lasts) {}

    List<Problem> of(Notice notice, String shownPath, Supplier<Looked> look) {
        String key = key(notice, shownPath);
        Looked looked = Optional.ofNullable(before.get(key))
                .map(known -> new Looked(known, true))
                .orElseGet(look);
        if (looked.lasts()) {
            asked.put(key, looked.problems());
        }
        return looked.problems();
    }

    /** What was asked for, to be remembered. */
    public Map<String, List<Problem>> asked() {
        return new TreeMap<>(asked);
    }

    private static String key(Notice notice, String shownPath) {
        return notice.publication().attachments().stream()
                .map(attachment -> attachment.file() + " " + attachment.sha256())
                .collect(Collectors.joining(
                        "\n", shownPath + " " + notice.source().hash() + " " + ofRegister(notice) + "\n", ""));
    }

    /** The last day of its body, after which a date that the key {@code allow} lets pass is one that needs it. */
    private static String ofRegister(Notice notice) {
        return notice.publication().allowances().isEmpty()
                ? ""
                : notice.paper().district().until().map(LocalDate::toString).orElse("");
    }
}
