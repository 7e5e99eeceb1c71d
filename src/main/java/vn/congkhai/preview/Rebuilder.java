package vn.congkhai.preview;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.output.SiteFolderException;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** Builds the site again and keeps what came of the last time. Whatever goes wrong, the next time it is tried afresh. */
final class Rebuilder {

    /** A folder that others write to for longer is told; a collision of two previews at one save is not. */
    private static final int TRIES_UNTOLD = 10;

    private final PreviewRequest request;
    private final Preview.Listener listener;
    private final BuildCache cache = BuildCache.inMemory();
    private volatile State state = new State(List.of(), List.of(), List.of(), "");
    private volatile String basePath = "/";
    private volatile List<Path> watched;
    private int heldUp;
    /** When the next notice is published. */
    private Optional<Instant> due = Optional.empty();

    Rebuilder(PreviewRequest request, Preview.Listener listener) {
        this.request = request;
        this.listener = listener;
        this.watched = List.of(
                request.root().resolve("content"),
                request.root().resolve("templates"),
                request.root().resolve("assets"));
    }

    /**
     * What readers of the preview are told.
     *
     * @param errors what keeps the site from being built
     * @param warnings what is built and yet worth a look
     * @param unfinished drafts that cannot be shown yet, since they lack a needed key
     * @param failure what the program itself could not do, in a sentence; empty when there is nothing
     */
    record State(List<Problem> errors, List<Problem> warnings, List<String> unfinished, String failure) {
        State {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            unfinished = List.copyOf(unfinished);
        }
    }

    void rebuild() {
        long start = System.nanoTime();
        due = Optional.empty();
        try {
            Optional<Settings> settings = SettingsReader.read(request.root(), p -> {});
            settings.ifPresent(this::follow);
            BuildRequest build = new BuildRequest(
                    request.root(),
                    Optional.of(request.output()),
                    request.clock(),
                    false,
                    Runtime.getRuntime().availableProcessors(),
                    true,
                    cache);
            BuildReport report = SiteBuild.run(build);
            heldUp = 0;
            due = settings.flatMap(s -> report.held().times().stream()
                    .findFirst()
                    .map(t -> t.atZone(s.zone()).toInstant()));
            state = new State(of(report, Severity.ERROR), of(report, Severity.WARNING), unfinished(report), "");
            listener.built(new Preview.Built(build, report, (System.nanoTime() - start) / 1e9));
        } catch (Exception e) {
            Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            boolean busy =
                    cause instanceof SiteFolderException folder && folder.reason() == SiteFolderException.Reason.BUSY;
            heldUp = busy ? heldUp + 1 : 0;
            if (!busy || heldUp == TRIES_UNTOLD) {
                failed(cause instanceof SiteFolderException folder ? folder : e);
            }
        } catch (StackOverflowError | OutOfMemoryError e) {
            heldUp = 0;
            failed(new IllegalStateException(e));
        }
    }

    /** A preview outlives every fault; the next save gets a new chance. */
    private void failed(Exception failure) {
        state = new State(List.of(), List.of(), List.of(), listener.failed(failure));
    }

    /** Whether another build had the folder, so that it is to be tried again without another save. */
    boolean isHeldUp() {
        return heldUp > 0;
    }

    /** Whether the time of a notice has come that the preview shows as one that waits. */
    boolean isDue() {
        return due.isPresent() && !request.clock().instant().isBefore(due.get());
    }

    State state() {
        return state;
    }

    /** Where the site stands on its host, with slashes at both ends. */
    String basePath() {
        return basePath;
    }

    /** The folders that the site is made from. */
    List<Path> watched() {
        return watched;
    }

    private void follow(Settings settings) {
        Settings.Folders folders = settings.folders();
        basePath = settings.site().basePath();
        watched = List.of(folders.contentPath(), folders.templatesPath(), folders.assetsPath());
    }

    private static List<Problem> of(BuildReport report, Severity severity) {
        return report.problems().stream().filter(p -> p.severity() == severity).toList();
    }

    private static List<String> unfinished(BuildReport report) {
        return report.content().stream()
                .flatMap(content -> content.unread().stream()
                        .filter(u -> u.draft())
                        .map(u -> content.tree().display(u.file().path())))
                .toList();
    }
}
