package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.congkhai.cache.Memory;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Publication;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;
import vn.congkhai.search.SearchIndex;

/**
 * The files of the search index: those of the build before, revised, where few notices changed; else made anew. The terms
 * of a notice stand in many files, so that no file can be told from its own inputs whether it must be made.
 */
final class SearchFiles implements AutoCloseable {

    /** Marks the files of the index among those that are remembered. */
    private static final Print INDEX = Print.of("search index");

    /** With more changes than these, making the index anew costs less than revising it. */
    private static final int MOST_CHANGES = 200;

    private final Portal portal;
    private final Publication site;
    private final Map<NoticePath, Notice> before = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private int changes;
    private final Queue<SearchIndex.Revised> revised = new ConcurrentLinkedQueue<>();
    private Optional<SearchIndex> index = Optional.empty();

    SearchFiles(Portal portal, Publication site, Memory memory, boolean drafts) throws IOException {
        this.portal = portal;
        this.site = site;
        memory.files().forEach((path, file) -> {
            if (file.inputs().equals(INDEX)) {
                files.add(path);
            }
        });
        for (Memory.Source source : memory.sources().values()) {
            source.notice()
                    .filter(n -> drafts || n.publication().status() != Notice.Status.DRAFT)
                    .ifPresent(n -> before.put(n.path(), n));
        }
        int kept = 0;
        for (Notice notice : portal.notices()) {
            kept += before.containsKey(notice.path()) ? 1 : 0;
            changes += isChanged(notice) ? 1 : 0;
        }
        if (files.isEmpty() || kept < before.size() || changes > MOST_CHANGES || !site.isAsKnown(files)) {
            index = Optional.of(SearchIndex.of(portal.notices()));
        }
    }

    private boolean needs(Notice notice) {
        return index.isPresent() || isChanged(notice);
    }

    private boolean isChanged(Notice notice) {
        Notice known = before.get(notice.path());
        return known == null || !known.source().hash().equals(notice.source().hash());
    }

    /** Takes the text of a notice of which everything else was kept, where it is needed. Any thread. */
    void takeKept(Notice notice) {
        if (needs(notice)) {
            take(notice, textNow(notice));
        }
    }

    /** Takes a text, if it is needed. Any thread. */
    void take(Notice notice, String text) {
        if (!needs(notice)) {
            return;
        }
        if (index.isPresent()) {
            index.get().add(notice, text).forEach(this::stage);
            return;
        }
        Optional<Notice> old = Optional.ofNullable(before.get(notice.path()));
        // without its old text, the index cannot be revised
        if (old.isEmpty()) {
            revised.add(new SearchIndex.Revised(notice, text, Optional.empty(), Optional.empty()));
        } else {
            textBefore(old.get())
                    .ifPresent(words -> revised.add(new SearchIndex.Revised(notice, text, old, Optional.of(words))));
        }
    }

    /** Stages the rest of the index. */
    void finish(Parallel parallel) throws IOException {
        if (index.isPresent()) {
            index.get().finish(this::stage);
        } else if (changes == 0) {
            site.keepAll(files, INDEX);
        } else {
            Optional<SearchIndex.Revision> revision = revision();
            if (revision.isPresent()) {
                stage(revision.get());
            } else {
                index = Optional.of(SearchIndex.of(portal.notices()));
                parallel.forEach(portal.notices(), this::takeKept);
                index.get().finish(this::stage);
            }
        }
    }

    private Optional<SearchIndex.Revision> revision() {
        return revised.size() == changes
                ? SearchIndex.revise(site::before, before.values(), portal.notices(), List.copyOf(revised))
                : Optional.empty();
    }

    private void stage(SearchIndex.Revision revision) throws IOException {
        Set<String> kept = new HashSet<>(files);
        revision.gone().forEach(kept::remove);
        revision.made().forEach(file -> kept.remove(file.path()));
        site.keepAll(kept, INDEX);
        revision.made().forEach(this::stage);
    }

    private void stage(OutputFile file) {
        try {
            site.stage(file, INDEX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as the data beside the notice's page has it. */
    private String textNow(Notice notice) {
        try {
            return NoticeJson.text(site.staged(Address.dataOf(notice.path()).file()))
                    .orElseThrow(() -> new IllegalStateException("no text: " + notice.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> textBefore(Notice notice) {
        try {
            return site.before(Address.dataOf(notice.path()).file()).flatMap(NoticeJson::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.ifPresent(SearchIndex::close);
    }
}
