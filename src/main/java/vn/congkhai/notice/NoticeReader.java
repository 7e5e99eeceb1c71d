package vn.congkhai.notice;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/**
 * Reads the front matter of notices and plain pages into checked records. What is wrong is reported, all of it; a record
 * comes out only where nothing that it needs is missing.
 */
public final class NoticeReader {

    private static final List<String> KEYS =
            Arrays.stream(Key.values()).map(Key::yamlName).toList();
    private static final List<String> NEEDED_KEYS =
            Arrays.stream(Key.values()).filter(Key::needed).map(Key::yamlName).toList();
    private static final List<String> PAGE_KEYS =
            Key.OF_PAGES.stream().map(Key::yamlName).toList();

    private final SourcePaths paths;
    private final PaperReader papers;
    private final PublicationReader publications;
    private final SourceTree tree;
    private final LocalDateTime now;

    /**
     * A reader for one run.
     *
     * @param now the time in the portal's zone, by which drafts and dates in the future are told
     */
    public NoticeReader(SourceTree tree, Districts districts, LocalDateTime now) {
        this.paths = new SourcePaths(tree);
        this.papers = new PaperReader(districts);
        this.publications = new PublicationReader(tree, now);
        this.tree = tree;
        this.now = now;
    }

    /** The notice in a file of the content folder, for what is to stand beside it; its faults are told by a build. */
    public Optional<Notice> notice(SourceFile file) {
        return SourceText.read(file, tree.display(file.path()), p -> {})
                .flatMap(text -> notice(file, text, "", p -> {}));
    }

    /**
     * The notice in a file at its right place, {@code <district>/<yyyy>/<mm>/<slug>.md}. Nothing comes of one with errors,
     * and of a draft that still lacks a needed key, which is no error.
     */
    public Optional<Notice> notice(SourceFile file, SourceText text, String hash, Consumer<Problem> problems) {
        Optional<FrontMatter> head = FrontMatter.read(text, problems);
        if (head.isEmpty()) {
            paths.of(file, Optional.empty(), problems);
            return Optional.empty();
        }
        return notice(file, text, head.get(), hash, problems);
    }

    private Optional<Notice> notice(
            SourceFile file, SourceText text, FrontMatter head, String hash, Consumer<Problem> problems) {
        Values values = Values.of(head, problems);
        Optional<Notice.Status> status = values.choice(Key.STATUS.yamlName(), statuses());
        boolean draft = status.filter(s -> s == Notice.Status.DRAFT).isPresent();
        values.checkKeys(
                KEYS,
                draft ? List.of() : NEEDED_KEYS,
                k -> Key.named(k).orElseThrow().example());
        Optional<Notice.Paper> paper = papers.read(values);
        Optional<NoticePath> path = paths.of(file, paper, problems);
        Notice.Publication publication = publications.read(values, status, SourcePaths.folders(path, paper));
        if (path.isEmpty() || paper.isEmpty()) {
            return Optional.empty();
        }
        Notice notice = new Notice(path.get(), paper.get(), publication, source(file, head, hash));
        paths.compare(values, notice, problems);
        new HeadWarnings(values, text, now).give(notice, problems);
        return Optional.of(notice);
    }

    /** The plain page in a file at the top of the content folder; a notice there is told its place. */
    public Optional<PlainPage> page(SourceFile file, SourceText text, String hash, Consumer<Problem> problems) {
        Optional<FrontMatter> head = FrontMatter.read(text, problems);
        if (head.filter(NoticeReader::isOfNotice).isPresent()) {
            notice(file, text, head.get(), hash, problems);
            return Optional.empty();
        }
        Optional<String> slug = paths.slug(file, problems);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Values values = Values.of(head.get(), problems);
        values.checkKeys(PAGE_KEYS, List.of(Key.TITLE.yamlName()), k -> "Giới thiệu");
        Optional<String> title = text(values, Key.TITLE);
        Optional<String> lead = text(values, Key.LEAD);
        List<String> aliases = PublicationReader.aliases(values);
        return slug.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlainPage(slug.get(), title.get(), lead, aliases, source(file, head.get(), hash)));
    }

    /** Whether front matter has keys that every notice needs and no page has: one of them may be a slip. */
    private static boolean isOfNotice(FrontMatter head) {
        return NEEDED_KEYS.stream()
                        .filter(key ->
                                !PAGE_KEYS.contains(key) && head.entries().containsKey(key))
                        .count()
                > 1;
    }

    static Optional<String> text(Values values, Key key) {
        return values.text(key.yamlName(), key.example(), key.longest());
    }

    private static Notice.Source source(SourceFile file, FrontMatter head, String hash) {
        String ofHead = head.source().sha256(head.bodyStart());
        boolean hasText = !head.source().text().substring(head.bodyStart()).isBlank();
        return new Notice.Source(file.path(), hash, ofHead, hasText);
    }

    private static Map<String, Notice.Status> statuses() {
        Map<String, Notice.Status> all = new LinkedHashMap<>();
        all.put("published", Notice.Status.PUBLISHED);
        all.put("draft", Notice.Status.DRAFT);
        all.put("withdrawn", Notice.Status.WITHDRAWN);
        return all;
    }
}
