package vn.congkhai.manifest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congkhai.output.Publication;
import vn.congkhai.problem.Problem;

/** Compares a site, on a disk or on a server, with its manifest. */
public final class Verifier implements AutoCloseable {

    /** How many files are asked for at once: enough for speed, and no load for a small server. */
    private static final int AT_ONCE = 8;

    /** How long a server may take for one file. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many files in a row may come to nothing before the server is not asked for more: each of those at once twice. */
    static final int SILENCES = 2 * AT_ONCE;

    /** Pieces of the search index of former publications: their names tell their content, and they stay for a while. */
    private static final Pattern KEPT = Pattern.compile("search/.*\\.bin");

    private final ServedSite site;
    private final String name;

    private Verifier(ServedSite site, String name) {
        this.site = site;
        this.name = name;
    }

    /** Verifies a site on a disk. */
    public static Verifier of(Path folder) {
        return new Verifier(
                new FolderSite(folder), folder.resolve(Manifest.FILE).toString());
    }

    /** Verifies a site on a server, at its home page. */
    public static Verifier of(URI home) {
        return of(home, PATIENCE);
    }

    static Verifier of(URI home, Duration patience) {
        return new Verifier(new WebSite(home, patience), home.toString());
    }

    /**
     * The manifest of the site.
     *
     * @throws java.nio.file.NoSuchFileException when it has none
     * @throws IOException when it cannot be read
     */
    public Optional<Manifest> manifest(Consumer<Problem> problems) throws IOException {
        return ManifestReader.read(site.read(Manifest.FILE, ManifestReader.LARGEST + 1), name, problems);
    }

    /**
     * How the site differs from its manifest, in a fixed order.
     *
     * @throws SilentSiteException when the server fell silent on the way: asking on would take its patience for every file that is left
     */
    public List<Difference> verify(Manifest manifest) throws IOException {
        List<Difference> found = compared(manifest.files());
        for (String file : unrecorded(manifest)) {
            found.add(new Difference(Difference.Kind.MISSING, file));
        }
        for (String file : site.list().orElse(List.of())) {
            boolean known = file.equals(Manifest.FILE) || manifest.files().containsKey(file);
            if (!known && !KEPT.matcher(file).matches()) {
                found.add(new Difference(Difference.Kind.UNLISTED, file));
            }
        }
        Collections.sort(found);
        return found;
    }

    private List<Difference> compared(SortedMap<String, Publication.Entry> files) throws IOException {
        List<Difference> found = new ArrayList<>();
        List<Difference> unanswered = new ArrayList<>();
        AtomicInteger silences = new AtomicInteger();
        int compared = 0;
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Optional<ServedSite.Answer>>> asked = new ArrayList<>();
            files.forEach((path, file) -> asked.add(threads.submit(() -> answer(path, file, silences))));
            Iterator<Future<Optional<ServedSite.Answer>>> answers = asked.iterator();
            for (Map.Entry<String, Publication.Entry> file : files.entrySet()) {
                Optional<ServedSite.Answer> answer = answers.next().get();
                if (answer.isEmpty()) {
                    continue;
                }
                Optional<Difference> difference = difference(file.getKey(), file.getValue(), answer.get());
                if (answer.get() instanceof ServedSite.Answer.Silent) {
                    difference.ifPresent(unanswered::add);
                } else {
                    difference.ifPresent(found::add);
                    compared++;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            threads.shutdownNow();
        }
        if (silences.get() >= SILENCES) {
            Collections.sort(found);
            throw new SilentSiteException(compared, files.size(), found);
        }
        found.addAll(unanswered);
        return found;
    }

    /** What comes of one file; nothing where a server that came to be silent is not asked for it any more. */
    private Optional<ServedSite.Answer> answer(String path, Publication.Entry file, AtomicInteger silences) {
        if (silences.get() >= SILENCES) {
            return Optional.empty();
        }
        ServedSite.Answer answer = site.hash(path, file.size());
        boolean silent = answer instanceof ServedSite.Answer.Silent;
        silences.updateAndGet(n -> n >= SILENCES ? n : silent ? n + 1 : 0);
        return Optional.of(answer);
    }

    /** Pages of notices that the list of files leaves out: a paper could be taken away with its line. */
    private static Set<String> unrecorded(Manifest manifest) {
        Set<String> pages = new TreeSet<>();
        for (Manifest.Entry notice : manifest.notices().values()) {
            pages.add(notice.address());
            pages.addAll(notice.aliases());
        }
        pages.removeAll(manifest.files().keySet());
        return pages;
    }

    private Optional<Difference> difference(String path, Publication.Entry file, ServedSite.Answer answer) {
        if (answer instanceof ServedSite.Answer.Found found) {
            return found.file().equals(file)
                    ? Optional.empty()
                    : Optional.of(new Difference(Difference.Kind.ALTERED, path));
        }
        if (answer instanceof ServedSite.Answer.Absent && site.keepsToItself(path)) {
            return Optional.empty();
        }
        if (answer instanceof ServedSite.Answer.Failed failed) {
            return Optional.of(Difference.unreachable(path, failed.why()));
        }
        return Optional.of(
                answer instanceof ServedSite.Answer.Silent silent
                        ? Difference.unreachable(path, silent.why())
                        : new Difference(Difference.Kind.MISSING, path));
    }

    @Override
    public void close() {
        site.close();
    }
}
