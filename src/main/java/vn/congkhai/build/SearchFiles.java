package vn.congkhai.build;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;
import vn.congkhai.search.SearchIndex;

/**
 * The files of the search index: those of the build before, revised, where few notices changed; else made anew. The terms
 * of a notice stand in many files, so that no file can be told from its own inputs whether it must be made.
 */
final class SearchFiles implements AutoCloseable {

    /** The terms of a notice stand in many files: none can be told from inputs of its own. */
    private static final Print ITS_TERMS = Print.of();

    /** With more changes than these, making the index anew costs less than revising it. */
    private static final int MOST_CHANGES = 200;

    private final Portal portal;
    private final Staging site;
    private final NoticeChanges notices;
    private final Set<NoticePath> changed = new HashSet<>();
    private final Collection<String> files;
    private final Queue<SearchIndex.Revised> revised = new ConcurrentLinkedQueue<>();
    private Optional<SearchIndex> index = Optional.empty();
    private Optional<Future<Optional<SearchIndex.Revision>>> revision = Optional.empty();

    SearchFiles(Portal portal, Staging site, NoticeChanges notices) {
        this.portal = portal;
        this.site = site;
        this.notices = notices;
        this.files = site.paths(SiteFile.Family.INDEX);
        notices.changed().stream().filter(this::hasOtherText).map(Notice::path).forEach(changed::add);
        if (files.isEmpty() || !notices.gone().isEmpty() || changed.size() > MOST_CHANGES) {
            index = Optional.of(SearchIndex.of(portal.notices()));
        }
    }

    private boolean hasOtherText(Notice notice) {
        return notices.before(notice)
                .filter(known -> known.source().hash().equals(notice.source().hash()))
                .isEmpty();
    }

    private boolean needs(Notice notice) {
        return index.isPresent() || changed.contains(notice.path());
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
            index.get().add(notice, text).ifPresent(this::stage);
            return;
        }
        Optional<Notice> old = notices.before(notice);
        // without its old text, the index cannot be revised
        if (old.isEmpty()) {
            revised.add(new SearchIndex.Revised(notice, text, Optional.empty(), Optional.empty()));
        } else {
            textBefore(old.get())
                    .ifPresent(words -> revised.add(new SearchIndex.Revised(notice, text, old, Optional.of(words))));
        }
    }

    /** Whether the text of every notice is needed, whatever else of it was kept. */
    boolean needsAll() {
        return index.isPresent();
    }

    /** Begins to revise the index, now that every text that is another was taken. */
    void revise(Parallel parallel) {
        if (index.isEmpty() && !changed.isEmpty()) {
            revision = Optional.of(parallel.begin(this::revision));
        }
    }

    /** Stages the rest of the index. */
    void finish(Parallel parallel) throws IOException {
        if (index.isEmpty() && !isRevised()) {
            index = Optional.of(SearchIndex.of(portal.notices()));
            parallel.forEach(portal.notices(), this::takeKept);
        }
        if (index.isPresent()) {
            index.get().finish(this::stage);
        }
    }

    /** Stages the files of the build before with those that change; nothing when that cannot be. */
    private boolean isRevised() {
        if (changed.isEmpty()) {
            return site.keepAll(files);
        }
        Optional<SearchIndex.Revision> made = revision.flatMap(Parallel::end);
        return made.isPresent() && isStaged(made.get());
    }

    private Optional<SearchIndex.Revision> revision() {
        if (revised.size() != changed.size()) {
            return Optional.empty();
        }
        return notices.onlyTexts()
                ? SearchIndex.reviseTexts(site::before, portal.notices(), revised)
                : SearchIndex.revise(site::before, notices.before(), portal.notices(), revised);
    }

    private boolean isStaged(SearchIndex.Revision revision) {
        Set<String> others = new HashSet<>(revision.gone());
        revision.made().forEach(file -> others.add(file.path()));
        // somebody may have changed a file that the revision did not read
        boolean stands = site.keepAllBut(others, SiteFile.Family.INDEX);
        if (stands) {
            revision.made().forEach(this::stage);
        }
        return stands;
    }

    private void stage(OutputFile file) {
        site.stage(file, ITS_TERMS, SiteFile.Family.INDEX);
    }

    /** The text as the data beside the notice's page has it. */
    private String textNow(Notice notice) {
        return NoticeJson.text(site.staged(Address.dataOf(notice.path()).file()))
                .orElseThrow(() -> new IllegalStateException("no text: " + notice.path()));
    }

    private Optional<String> textBefore(Notice notice) {
        return site.before(Address.dataOf(notice.path()).file()).flatMap(NoticeJson::text);
    }

    @Override
    public void close() {
        // whatever failed, nobody reads the folder any more when this returns
        revision.ifPresent(Parallel::settle);
        index.ifPresent(SearchIndex::close);
    }
}
