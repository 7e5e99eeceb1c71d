package vn.congkhai.build;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.cache.Memory;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;

/** Which texts need not be read again, because neither they nor what is beside them changed since the last build. */
final class Remembered {

    private final Memory memory;
    private final SourceTree tree;
    private final boolean laterThanBefore;

    Remembered(Memory memory, SourceTree tree, LocalDateTime now) {
        this.memory = memory;
        this.tree = tree;
        this.laterThanBefore = !now.isBefore(memory.now());
    }

    /** The register of districts, on which everything that is remembered is based. */
    Optional<Districts> districts() {
        return memory.districts().isEmpty() ? Optional.empty() : Optional.of(Districts.of(memory.districts()));
    }

    /** A text as it was read, by its time stamp alone. */
    Optional<Memory.Source> of(SourceFile file) {
        Memory.Source known = memory.sources().get(file.path());
        return known != null && isOf(known.stamp(), file) && stillHolds(known) ? Optional.of(known) : Optional.empty();
    }

    /** A text as it was read, if it is still the same although its time stamp is another. */
    Optional<Memory.Source> of(SourceFile file, String hash) {
        return Optional.ofNullable(memory.sources().get(file.path()))
                .filter(known -> known.hash().equals(hash))
                .filter(this::stillHolds)
                .map(known -> known.at(stamp(file)));
    }

    private boolean stillHolds(Memory.Source known) {
        return laterThanBefore
                && (known.problems().isEmpty() || known.problems().stream().noneMatch(Remembered::mayPass))
                && !wasHeldBack(known)
                && (known.beside().isEmpty()
                        || known.beside().entrySet().stream().allMatch(this::isAsBefore));
    }

    /** Whether a warning may be none on a later day. */
    private static boolean mayPass(Problem problem) {
        return problem.fault() == Fault.DATE_IN_FUTURE || problem.fault() == Fault.CHANGE_IN_FUTURE;
    }

    /** Whether the time of a notice had not come. */
    private boolean wasHeldBack(Memory.Source known) {
        Optional<LocalDateTime> time =
                known.notice().isPresent() ? known.notice().get().publication().publishAt() : Optional.empty();
        return time.isPresent() && time.get().isAfter(memory.now());
    }

    private boolean isAsBefore(Map.Entry<String, Memory.Stamp> file) {
        return tree.file(file.getKey())
                .filter(now -> isOf(file.getValue(), now))
                .isPresent();
    }

    /** What to remember of a notice. */
    static Memory.Source of(SourceFile file, Notice notice, SourceTree tree, List<Problem> problems) {
        Map<String, Memory.Stamp> beside = new HashMap<>();
        for (Notice.Attachment attachment : notice.publication().attachments()) {
            String path = notice.path().beside(attachment.file());
            tree.file(path).ifPresent(f -> beside.put(path, stamp(f)));
        }
        return new Memory.Source(
                stamp(file), Optional.of(notice), Optional.empty(), beside, Optional.empty(), problems);
    }

    private static boolean isOf(Memory.Stamp stamp, SourceFile file) {
        return stamp.size() == file.size() && stamp.modified() == file.modified();
    }

    static Memory.Stamp stamp(SourceFile file) {
        return new Memory.Stamp(file.size(), file.modified());
    }
}
