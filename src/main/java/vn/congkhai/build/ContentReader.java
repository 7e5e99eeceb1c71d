package vn.congkhai.build;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.congkhai.cache.Memory;
import vn.congkhai.hash.Sha256;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.source.FileNames;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** The first pass: reads every file's head in parallel and keeps what is said of it, not its text. */
final class ContentReader {

    private final SourceTree tree;
    private final Parallel parallel;
    private final Remembered remembered;

    ContentReader(SourceTree tree, Parallel parallel, Remembered remembered) {
        this.tree = tree;
        this.parallel = parallel;
        this.remembered = remembered;
    }

    /**
     * What was read.
     *
     * @param districts the register, to be remembered; nothing when anything is wrong with it
     * @param sources the texts, to be remembered, by their paths
     * @param readAgain the notices that are not taken over from what was remembered
     */
    record Read(
            Content content, List<District> districts, Map<String, Memory.Source> sources, List<Notice> readAgain) {}

    Read read(LocalDateTime now, Consumer<Problem> problems) {
        List<Problem> ofRegister = new ArrayList<>();
        Districts districts = remembered.districts().orElseGet(() -> Districts.in(tree, ofRegister::add));
        ofRegister.forEach(problems);
        NoticeReader reader = new NoticeReader(tree, districts, now);
        List<SourceFile> texts =
                tree.files().stream().filter(SourceFile::isMarkdown).toList();
        tree.others().stream().filter(SourceFile::isMisnamedMarkdown).forEach(file -> misnamed(file, problems));
        List<Head> heads = parallel.map(texts, file -> head(file, reader));
        heads.forEach(h -> h.problems.forEach(problems));
        Content content = new Content(
                tree,
                districts,
                present(heads, Head::notice),
                present(heads, Head::page),
                heads.stream().flatMap(h -> h.unread(districts).stream()).toList());
        Map<String, Memory.Source> sources = new HashMap<>(heads.size() * 2);
        heads.forEach(h -> h.source(tree).ifPresent(source -> sources.put(h.file.path(), source)));
        List<Notice> readAgain = heads.stream()
                .filter(h -> h.known.isEmpty())
                .flatMap(h -> h.notice.stream())
                .toList();
        return new Read(content, ofRegister.isEmpty() ? districts.all() : List.of(), sources, readAgain);
    }

    private static <T> List<T> present(List<Head> heads, Function<Head, Optional<T>> part) {
        List<T> present = new ArrayList<>(heads.size());
        heads.forEach(h -> part.apply(h).ifPresent(present::add));
        return present;
    }

    /** @param known the text as it is remembered, when it was not read again */
    private record Head(
            SourceFile file,
            Optional<Notice> notice,
            Optional<PlainPage> page,
            List<Problem> problems,
            Optional<Memory.Source> known) {

        Head(SourceFile file, Memory.Source known) {
            this(file, known.notice(), known.page(), known.problems(), Optional.of(known));
        }

        Optional<Memory.Source> source(SourceTree tree) {
            if (known.isPresent()) {
                return known;
            }
            return notice.map(n -> Remembered.of(file, n, tree, problems))
                    .or(() -> page.map(p -> new Memory.Source(
                            Remembered.stamp(file), Optional.empty(), page, Map.of(), Optional.empty(), problems)));
        }

        Optional<Content.Unread> unread(Districts districts) {
            boolean sound = districts.isWhole() && problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
            return notice.isPresent() || page.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Content.Unread(file, sound));
        }
    }

    /** {@code 187-TB-UBND.MD}, {@code 187-tb-ubnd.md.txt}: meant as a page, and would be passed over in silence. */
    private void misnamed(SourceFile file, Consumer<Problem> problems) {
        String stem = file.name().substring(0, file.name().indexOf('.'));
        problems.accept(tree.misnamed(Fault.FILE_NAME, file, file.name(), FileNames.plain(stem) + ".md"));
    }

    private Head head(SourceFile file, NoticeReader reader) {
        Optional<Memory.Source> unchanged = remembered.of(file);
        if (unchanged.isPresent()) {
            return new Head(file, unchanged.get());
        }
        List<Problem> found = new ArrayList<>();
        String display = tree.display(file.path());
        Optional<byte[]> bytes = SourceText.bytes(file, display, found::add);
        Optional<SourceText> text = bytes.flatMap(b -> SourceText.decode(display, SourceText.head(b), found::add));
        if (text.isEmpty()) {
            return new Head(file, Optional.empty(), Optional.empty(), found, Optional.empty());
        }
        String hash = Sha256.hex(SourceText.canonical(bytes.get()));
        Optional<Memory.Source> same = remembered.of(file, hash);
        if (same.isPresent()) {
            return new Head(file, same.get());
        }
        boolean plain = file.folder().isEmpty();
        Optional<Notice> notice = plain ? Optional.empty() : reader.notice(file, text.get(), hash, found::add);
        Optional<PlainPage> page = plain ? reader.page(file, text.get(), hash, found::add) : Optional.empty();
        boolean readAgain = page.isPresent() || notice.filter(n -> !n.isDraft()).isPresent();
        if (!readAgain) {
            // what is no UTF-8 in the text of a draft is found here or never
            SourceText.decode(display, bytes.get(), found::add);
        }
        return new Head(file, notice, page, found, Optional.empty());
    }
}
