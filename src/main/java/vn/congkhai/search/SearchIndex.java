package vn.congkhai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.document.DocumentTable;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.file.PreviousFiles;
import vn.congkhai.search.shard.Lexicon;
import vn.congkhai.search.shard.NewestNotices;
import vn.congkhai.search.shard.ShardFiles;
import vn.congkhai.search.shard.ShardLayout;
import vn.congkhai.search.shard.TermStore;
import vn.congkhai.search.term.NoticeAnalyzer;
import vn.congkhai.search.term.NoticePosting;
import vn.congkhai.search.term.NoticeTerms;
import vn.congkhai.search.term.NoticeText;
import vn.congkhai.search.term.WordTable;
import vn.congkhai.search.text.TextPack;
import vn.congkhai.search.text.WaitingTexts;

/**
 * The search index of one build: {@link #add} every notice once, from any thread and in any order, then {@link #finish}.
 * The files depend only on the notices and their texts.
 *
 * <p>Memory is bounded: texts are let go with their neighbours', terms beyond a limit wait in a temporary file, which
 * {@link #close} removes.
 *
 * <p>Where little changed since the build before, {@link #revise} makes only the files whose bytes change. They are the
 * same bytes that a whole build makes.
 */
public final class SearchIndex implements AutoCloseable {
    private final DocumentTable documents;
    private final WordTable words = new WordTable();
    private final ConcurrentLinkedQueue<Tools> tools = new ConcurrentLinkedQueue<>();
    private final ShardLayout layout;
    private final TermStore terms;
    private final WaitingTexts texts = new WaitingTexts();
    private final NewestNotices newest = new NewestNotices();

    /** What one thread needs for a notice, used again for the next. */
    private record Tools(NoticeAnalyzer analyzer, TermStore.Writer terms) {}

    private SearchIndex(Collection<Notice> notices) {
        documents = new DocumentTable(notices);
        layout = ShardLayout.of(notices.size());
        terms = new TermStore(layout);
    }

    /** An index of these notices, which is all that readers may find. */
    public static SearchIndex of(Collection<Notice> notices) {
        return new SearchIndex(notices);
    }

    /**
     * A notice that is new, or whose front matter or text is no longer that of the build before.
     *
     * @param now the notice as it is
     * @param text its plain text, a block a line
     * @param before the notice as it was; empty where it is new
     * @param textBefore its plain text as it was; empty where it is new
     */
    public record Revised(Notice now, String text, Optional<Notice> before, Optional<String> textBefore) {
        public Revised {
            if (before.isPresent() != textBefore.isPresent()) {
                throw new IllegalArgumentException("what was there before had a text");
            }
        }
    }

    /**
     * How the files of the index change.
     *
     * @param made the files whose bytes or names are new, the manifest last
     * @param gone the paths that no longer belong
     */
    public record Revision(List<OutputFile> made, Set<String> gone) {
        public Revision {
            made = List.copyOf(made);
            gone = Set.copyOf(gone);
        }
    }

    /**
     * Brings the index of the build before up to date. What comes out is byte for byte what a whole build of the notices
     * gives; what it costs depends on the terms that come, go or move.
     *
     * @param before the files of the build before, from the manifest it wrote
     * @param noticesBefore all notices of that build
     * @param noticesNow all notices of this one
     * @param changed every notice of this build that was not in the other as it is now
     * @return empty where the index has to be made anew: an older notice came or went or changed its place, so many came
     *     that the terms are spread otherwise, or a file of the build before is missing or damaged
     */
    public static Optional<Revision> revise(
            PreviousFiles before,
            Collection<Notice> noticesBefore,
            Collection<Notice> noticesNow,
            Collection<Revised> changed) {
        // two tables of all notices, at the same time
        CompletableFuture<DocumentTable> tableBefore =
                CompletableFuture.supplyAsync(() -> new DocumentTable(noticesBefore));
        DocumentTable now = new DocumentTable(noticesNow);
        return IndexRevision.of(before, tableBefore.join(), now, changed);
    }

    /**
     * The same where only texts are others, and everything else that is known of the notices is as it was: nothing that
     * all notices have a part in is made again.
     *
     * @param notices all of them, as they are now
     * @param changed those whose text is no longer that of the build before
     */
    public static Optional<Revision> reviseTexts(
            PreviousFiles before, Collection<Notice> notices, Collection<Revised> changed) {
        return IndexRevision.ofTexts(before, notices, changed);
    }

    /**
     * Takes a notice's terms and its text for excerpts, and gives the file of texts that is whole with it. Thread-safe.
     *
     * @param text plain text, a block a line
     */
    public Optional<OutputFile> add(Notice notice, String text) {
        int number = documents.number(notice);
        NoticeText searched = NoticeText.of(notice, text);
        Tools polled = tools.poll();
        Tools mine = polled == null ? new Tools(new NoticeAnalyzer(words), terms.writer()) : polled;
        NoticeTerms found = mine.analyzer().analyze(notice, searched);
        documents.setLength(number, found.length());
        if (number < NewestNotices.first(documents.size())) {
            mine.terms().add(number, found);
        } else {
            newest.put(number, NoticePosting.of(found, words));
        }
        TextPack.Text coded = mine.analyzer().codedText();
        tools.add(mine);
        return texts.add(documents.text(number), coded);
    }

    /**
     * Merges the terms and gives the index's files, the manifest last.
     *
     * @param files called from several threads
     */
    public void finish(Consumer<OutputFile> files) {
        texts.checkNoneWaits();
        Lexicon lexicon = new Lexicon();
        byte[] directories = new ShardFiles(layout, files).write(terms, words.all(), lexicon);
        byte[] docs = documents.encode();
        byte[] known = lexicon.encode();
        String directoryOfNewest = "";
        if (!newest.isEmpty()) {
            List<OutputFile> ofNewest = newest.encode();
            ofNewest.forEach(files);
            directoryOfNewest =
                    ContentHash.hex(ofNewest.get(ofNewest.size() - 1).bytes());
        }
        Manifest manifest = new Manifest(
                documents.size(),
                layout.bits(),
                directories,
                ContentHash.hex(docs),
                ContentHash.hex(known),
                directoryOfNewest);
        files.accept(new OutputFile(manifest.docsPath(), docs));
        files.accept(new OutputFile(manifest.wordsPath(), known));
        files.accept(new OutputFile(Manifest.PATH, manifest.encode()));
    }

    @Override
    public void close() {
        try {
            terms.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
