package vn.congkhai.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congkhai.settings.SettingsReader;

/**
 * Tells when something a site is made of was saved. The system's notices are fast and not to be relied upon (network
 * drives, containers, too many folders), so the files' sizes and times are compared every little while as well.
 */
final class ProjectWatcher implements AutoCloseable {

    private static final int LONGEST_BURST = 30;

    private final Path root;
    private final Supplier<List<Path>> folders;
    private final BooleanSupplier due;
    private final Pace pace;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private Map<Path, Stamp> known = Map.of();

    @Nullable
    private WatchService service;

    /** @param due whether a site is another one although nothing is saved */
    ProjectWatcher(Path root, Supplier<List<Path>> folders, BooleanSupplier due, Pace pace) {
        this.root = root;
        this.folders = folders;
        this.due = due;
        this.pace = pace;
    }

    /**
     * How long is waited, in milliseconds.
     *
     * @param quiet after a save, until nothing else follows
     * @param compare until sizes and times are compared, where the system tells of saves
     * @param compareAlone the same where it does not; where this is no shorter than the former, the system is not asked
     */
    record Pace(long quiet, long compare, long compareAlone) {

        /** At a desk. */
        static final Pace USUAL = new Pace(60, 2000, 400);

        boolean asksTheSystem() {
            return compareAlone < compare;
        }
    }

    private record Stamp(long size, long modified) {}

    /** Changes count from here on. */
    void begin() {
        try {
            service = pace.asksTheSystem() ? root.getFileSystem().newWatchService() : null;
        } catch (IOException | UnsupportedOperationException e) {
            service = null;
        }
        known = look();
    }

    /** Returns after something was saved and a moment of quiet followed, or when its time has come. */
    void awaitChange() throws InterruptedException {
        while (true) {
            boolean noticed = await(service == null ? pace.compareAlone() : pace.compare());
            for (int i = 0; noticed && i < LONGEST_BURST && await(pace.quiet()); i++) {
                // editors save in several steps, and people several files
            }
            Map<Path, Stamp> now = look();
            boolean differs = !now.equals(known);
            known = now;
            if (noticed || differs || due.getAsBoolean()) {
                return;
            }
        }
    }

    private boolean await(long millis) throws InterruptedException {
        if (service == null) {
            Thread.sleep(millis);
            return false;
        }
        boolean meant = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0 && !meant; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            WatchKey key = service.poll(left, TimeUnit.MILLISECONDS);
            if (key != null) {
                meant = isMeant(key);
                key.reset();
            }
        }
        return meant;
    }

    private boolean isMeant(WatchKey key) {
        boolean meant = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            String name = String.valueOf(event.context());
            boolean inRoot = root.equals(key.watchable());
            meant |= inRoot ? name.equals(SettingsReader.FILE_NAME) : !name.startsWith(".");
        }
        return meant;
    }

    /** Every file with its size and time; folders that are new are watched from now on. */
    private Map<Path, Stamp> look() {
        Map<Path, Stamp> stamps = new HashMap<>();
        Set<Path> seen = new HashSet<>(Set.of(root));
        stamp(root.resolve(SettingsReader.FILE_NAME), stamps);
        for (Path folder : folders.get()) {
            try {
                // the folder may be a link to another
                Files.walkFileTree(folder.toRealPath(), new Visitor(stamps, seen));
            } catch (IOException e) {
                // gone or not there yet: looked for again the next time
                continue;
            }
        }
        seen.forEach(this::watch);
        keys.entrySet().removeIf(entry -> {
            boolean gone = !seen.contains(entry.getKey());
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        return stamps;
    }

    private void watch(Path folder) {
        WatchKey key = keys.get(folder);
        if (service == null || key != null && key.isValid()) {
            return;
        }
        try {
            keys.put(
                    folder,
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException e) {
            // the comparison of sizes and times stands in
            keys.remove(folder);
        }
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.put(
                    file,
                    new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            stamps.remove(file);
        }
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // nothing is waited for any more
                service = null;
            }
        }
    }

    /** Passes over hidden files and folders, as the build does. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> stamps;
        private final Set<Path> seen;

        Visitor(Map<Path, Stamp> stamps, Set<Path> seen) {
            this.stamps = stamps;
            this.seen = seen;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            seen.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                stamps.put(
                        file,
                        new Stamp(
                                attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
