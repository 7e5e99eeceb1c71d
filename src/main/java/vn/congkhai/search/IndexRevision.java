package vn.congkhai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.SearchIndex.Revised;
import vn.congkhai.search.SearchIndex.Revision;
import vn.congkhai.search.document.DocumentTable;
import vn.congkhai.search.document.Documents;
import vn.congkhai.search.document.SameDocuments;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.file.FileChanges;
import vn.congkhai.search.file.PreviousFiles;
import vn.congkhai.search.shard.Lexicon;
import vn.congkhai.search.shard.NewestNotices;
import vn.congkhai.search.shard.PackRevision;
import vn.congkhai.search.shard.ShardLayout;
import vn.congkhai.search.shard.TermChanges;
import vn.congkhai.search.term.NoticeAnalyzer;
import vn.congkhai.search.term.NoticePosting;
import vn.congkhai.search.term.NoticeTerms;
import vn.congkhai.search.term.NoticeText;
import vn.congkhai.search.term.WordTable;
import vn.congkhai.search.text.TextPack;
import vn.congkhai.search.text.TextRevision;

/** Makes the files of an index that differ from those of the build before. */
final class IndexRevision {
    private final FileChanges files;
    private final Manifest manifest;
    private final Documents before;
    private final Documents now;
    private final ShardLayout layout;

    private IndexRevision(FileChanges files, Manifest manifest, Documents before, Documents now) {
        this.files = files;
        this.manifest = manifest;
        this.before = before;
        this.now = now;
        layout = ShardLayout.of(now.size());
    }

    /** Makes a revision, unless what it needs of the build before is missing or damaged. */
    @FunctionalInterface
    private interface Attempt {
        Optional<Revision> revise(FileChanges files, Manifest manifest) throws IOException;
    }

    /** The revision; empty where there can be none. */
    static Optional<Revision> of(
            PreviousFiles previous, DocumentTable before, DocumentTable now, Collection<Revised> changed) {
        if (!keepsNumbers(before, now, changed) || !ShardLayout.of(now.size()).equals(ShardLayout.of(before.size()))) {
            return Optional.empty();
        }
        return attempt(previous, before.size(), (files, manifest) -> {
            now.setLengths(files.read(manifest.docsPath()), before.size());
            return new IndexRevision(files, manifest, before, now).revise(changed);
        });
    }

    /** The revision where only texts are others; empty where there can be none. */
    static Optional<Revision> ofTexts(PreviousFiles previous, Collection<Notice> notices, Collection<Revised> changed) {
        return attempt(previous, notices.size(), (files, manifest) -> {
            Documents same = new SameDocuments(notices, files.read(manifest.docsPath()));
            return new IndexRevision(files, manifest, same, same).revise(changed);
        });
    }

    private static Optional<Revision> attempt(PreviousFiles previous, int notices, Attempt attempt) {
        try {
            FileChanges files = new FileChanges(previous);
            Manifest manifest = Manifest.decode(files.read(Manifest.PATH));
            ShardLayout layout = ShardLayout.of(notices);
            boolean usable = manifest.notices() == notices
                    && manifest.bits() == layout.bits()
                    && manifest.directories().length == layout.directories() * ContentHash.BYTES;
            return usable ? attempt.revise(files, manifest) : Optional.empty();
        } catch (UncheckedIOException | IOException | IndexOutOfBoundsException unusable) {
            // what is missing or damaged there is made anew
            return Optional.empty();
        }
    }

    /** Whether all notices of the build before are there under their numbers, and new ones stand behind them. */
    private static boolean keepsNumbers(DocumentTable before, DocumentTable now, Collection<Revised> changed) {
        if (now.size() < before.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.notices().get(i).path().equals(now.notices().get(i).path())) {
                return false;
            }
        }
        long added = changed.stream().filter(c -> c.before().isEmpty()).count();
        return added == now.size() - before.size()
                && changed.stream()
                        .allMatch(c -> now.number(c.now()) >= before.size()
                                == c.before().isEmpty());
    }

    private Optional<Revision> revise(Collection<Revised> changed) throws IOException {
        boolean newestChange = NewestNotices.first(now.size()) != NewestNotices.first(before.size())
                || changed.stream().anyMatch(c -> now.number(c.now()) >= NewestNotices.first(now.size()));
        NewestNotices newest = newestChange ? newest() : new NewestNotices();
        TermChanges terms = texts(changed, newest);
        for (int n = NewestNotices.first(before.size()); n < NewestNotices.first(now.size()); n++) {
            terms.add(n, Map.of(), newest.remove(n));
        }
        Lexicon lexicon = Lexicon.decode(files.read(manifest.wordsPath()));
        byte[] directories = new PackRevision(files, layout, manifest.directories()).revise(terms, lexicon);
        byte[] docs = now.encode();
        byte[] words = lexicon.encode();
        Manifest next = new Manifest(
                now.size(),
                layout.bits(),
                directories,
                ContentHash.hex(docs),
                ContentHash.hex(words),
                newestChange ? replace(newest) : manifest.newest());
        replace(manifest.docsPath(), next.docsPath(), docs);
        replace(manifest.wordsPath(), next.wordsPath(), words);
        if (!Arrays.equals(next.encode(), manifest.encode())) {
            files.make(new OutputFile(Manifest.PATH, next.encode()));
        }
        return Optional.of(new Revision(files.made(), files.gone()));
    }

    private NewestNotices newest() throws IOException {
        if (manifest.newest().isEmpty()) {
            return new NewestNotices();
        }
        byte[] directory = files.read(manifest.newestPath());
        List<byte[]> packs = new ArrayList<>();
        for (String path : NewestNotices.paths(directory)) {
            packs.add(files.read(path));
        }
        return NewestNotices.decode(directory, packs, NewestNotices.first(before.size()));
    }

    /** Puts the files of the newest notices in the place of those before, and gives the hash of their directory. */
    private String replace(NewestNotices newest) throws IOException {
        Set<String> old = new TreeSet<>();
        if (!manifest.newest().isEmpty()) {
            old.add(manifest.newestPath());
            old.addAll(NewestNotices.paths(files.read(manifest.newestPath())));
        }
        List<OutputFile> encoded = newest.isEmpty() ? List.of() : newest.encode();
        for (OutputFile file : encoded) {
            if (old.remove(file.path())) {
                files.keep(file);
            } else {
                files.make(file);
            }
        }
        old.forEach(files::drop);
        return encoded.isEmpty()
                ? ""
                : ContentHash.hex(encoded.get(encoded.size() - 1).bytes());
    }

    private void replace(String old, String path, byte[] bytes) throws IOException {
        files.replace(old, new OutputFile(path, bytes));
    }

    /** Makes the texts, and finds the terms that change. */
    private TermChanges texts(Collection<Revised> changed, NewestNotices newest) throws IOException {
        WordTable words = new WordTable();
        NoticeAnalyzer analyzer = new NoticeAnalyzer(words);
        TermChanges changes = new TermChanges(layout);
        Map<Integer, TextPack.Text> coded = new TreeMap<>();
        for (Revised revised : changed) {
            Notice notice = revised.now();
            int number = now.number(notice);
            Map<String, NoticePosting> old = new TreeMap<>();
            if (revised.before().isPresent()) {
                NoticeText text = NoticeText.of(
                        revised.before().get(), revised.textBefore().orElse(""));
                old.putAll(NoticePosting.of(analyzer.analyze(revised.before().get(), text), words));
            }
            NoticeText text = NoticeText.of(notice, revised.text());
            NoticeTerms terms = analyzer.analyze(notice, text);
            now.setLength(number, terms.length());
            if (number < NewestNotices.first(before.size())) {
                changes.add(number, old, NoticePosting.of(terms, words));
            } else {
                newest.put(number, NoticePosting.of(terms, words));
            }
            coded.put(number, analyzer.codedText());
        }
        new TextRevision(files, before, now).revise(coded);
        return changes;
    }
}
