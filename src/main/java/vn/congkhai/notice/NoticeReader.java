package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;
import vn.congkhai.viet.Suspicion;
import vn.congkhai.viet.Syllables;
import vn.congkhai.viet.VietText;

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

    private static final Pattern ALIAS = Pattern.compile("/?[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");
    private static final Pattern PLAIN_FILE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final SourceTree tree;
    private final Districts districts;
    private final LocalDateTime now;

    /**
     * A reader for one run.
     *
     * @param now the time in the portal's zone, by which drafts and dates in the future are told
     */
    public NoticeReader(SourceTree tree, Districts districts, LocalDateTime now) {
        this.tree = tree;
        this.districts = districts;
        this.now = now;
    }

    /** The notice in a file at its right place, {@code <district>/<yyyy>/<mm>/<slug>.md}. */
    public Optional<Notice> notice(SourceFile file, SourceText text, String hash, Consumer<Problem> problems) {
        Optional<NoticePath> path = path(file, problems);
        Optional<FrontMatter> head = FrontMatter.read(text, problems);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter.reportUnknown(text, head.get().entries().values(), KEYS, problems);
        Values values = new Values(text, head.get().entries(), problems);
        Optional<Notice.Status> status = values.choice(Key.STATUS.yamlName(), statuses());
        boolean draft = status.filter(s -> s == Notice.Status.DRAFT).isPresent();
        if (!draft) {
            values.require(NEEDED_KEYS, k -> Key.named(k).orElseThrow().example(), 3);
        }
        Optional<Notice.Paper> paper = paper(values, text);
        Optional<Notice.Publication> publication = publication(values, status, path);
        if (path.isEmpty() || paper.isEmpty()) {
            return Optional.empty();
        }
        boolean hasText = !text.text().substring(head.get().bodyStart()).isBlank();
        Notice notice = new Notice(
                path.get(), paper.get(), publication.orElseThrow(), new Notice.Source(file.path(), hash, hasText));
        compareWithPath(values, notice, file, problems);
        advise(values, notice, problems, text);
        return Optional.of(notice);
    }

    /** The plain page in a file at the top of the content folder. */
    public Optional<PlainPage> page(SourceFile file, SourceText text, String hash, Consumer<Problem> problems) {
        Optional<FrontMatter> head = FrontMatter.read(text, problems);
        Optional<String> slug = slugOf(file, problems);
        if (head.isEmpty() || slug.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter.reportUnknown(text, head.get().entries().values(), PAGE_KEYS, problems);
        Values values = new Values(text, head.get().entries(), problems);
        values.require(List.of(Key.TITLE.yamlName()), k -> "Giới thiệu", 3);
        boolean hasText = !text.text().substring(head.get().bodyStart()).isBlank();
        return text(values, Key.TITLE)
                .map(title -> new PlainPage(
                        slug.get(),
                        title,
                        text(values, Key.LEAD),
                        aliases(values),
                        new Notice.Source(file.path(), hash, hasText)));
    }

    private Optional<NoticePath> path(SourceFile file, Consumer<Problem> problems) {
        if (file.path().split("/", -1).length != 4) {
            problems.accept(new Problem(Fault.FILE_MISPLACED, Place.wholeFile(tree.display(file.path()))));
            return Optional.empty();
        }
        if (slugOf(file, problems).isEmpty()) {
            return Optional.empty();
        }
        Optional<NoticePath> path = NoticePath.parse(file.path().substring(0, file.path().length() - ".md".length()));
        if (path.isEmpty()) {
            problems.accept(new Problem(Fault.FILE_MISPLACED, Place.wholeFile(tree.display(file.path()))));
        }
        return path;
    }

    private Optional<String> slugOf(SourceFile file, Consumer<Problem> problems) {
        String name = file.name().substring(0, file.name().length() - ".md".length());
        String slug = VietText.slug(name);
        if (name.equals(slug) && !slug.isEmpty()) {
            return Optional.of(name);
        }
        String folder = file.folder().isEmpty() ? "" : file.folder() + "/";
        problems.accept(new Problem(
                Fault.FILE_NAME,
                Place.wholeFile(tree.display(file.path())),
                name,
                tree.display(file.path()),
                tree.display(folder + (slug.isEmpty() ? "ten-ngan" : slug) + ".md")));
        return Optional.empty();
    }

    private Optional<Notice.Paper> paper(Values values, SourceText text) {
        Optional<String> title = text(values, Key.TITLE);
        Optional<NoticeType> type = values.parsed(Key.TYPE.yamlName(), Key.TYPE.example(), (word, place) -> {
            Optional<NoticeType> found = NoticeType.ofSlug(word);
            if (found.isEmpty()) {
                unknown(values, Key.TYPE, word, NoticeType.slugs());
            }
            return found;
        });
        Optional<District> district = values.parsed(Key.DISTRICT.yamlName(), Key.DISTRICT.example(), (word, place) -> {
            Optional<District> found = districts.find(word);
            if (found.isEmpty()) {
                unknown(values, Key.DISTRICT, word, districts.ids());
            }
            return found;
        });
        Optional<DocumentNumber> number = values.parsed(Key.NUMBER.yamlName(), Key.NUMBER.example(), (word, place) -> {
            Optional<DocumentNumber> found = DocumentNumber.parse(word);
            if (found.isEmpty()) {
                String closed = word.replaceAll("\\s+", "");
                String better = DocumentNumber.parse(closed).isPresent() ? closed : Key.NUMBER.example();
                values.report(Key.NUMBER.yamlName(), Fault.NUMBER_FORM, word, better);
            }
            return found;
        });
        Optional<IssueDate> date = values.dateOrMonth(Key.DATE.yamlName(), Key.DATE.example());
        Optional<String> signer = text(values, Key.SIGNER);
        Notice.Meeting meeting = new Notice.Meeting(
                values.date(Key.MEETING_DATE.yamlName(), Key.MEETING_DATE.example()), text(values, Key.CHAIR));
        Optional<String> issuer = text(values, Key.ISSUER);
        Optional<String> place = text(values, Key.PLACE);
        Optional<String> signerTitle = text(values, Key.SIGNER_TITLE);
        Optional<String> authority = text(values, Key.SIGNER_AUTHORITY);
        List<String> recipients = texts(values, Key.RECIPIENTS);
        if (title.isEmpty() || type.isEmpty() || district.isEmpty() || date.isEmpty() || signer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice.Paper(
                title.get(),
                type.get(),
                number,
                district.get(),
                issuer.orElse(district.get().committee()),
                date.get(),
                place,
                new Notice.Signature(signer.get(), signerTitle, authority),
                meeting,
                recipients));
    }

    private Optional<Notice.Publication> publication(
            Values values, Optional<Notice.Status> status, Optional<NoticePath> path) {
        Optional<LocalDateTime> publishAt = values.dateTime(Key.PUBLISH_AT.yamlName(), Key.PUBLISH_AT.example());
        boolean early = publishAt.filter(at -> at.isAfter(now)).isPresent();
        Notice.Amendment amendment = new Notice.Amendment(
                reference(values, Key.CORRECTS),
                reference(values, Key.REPLACES),
                text(values, Key.REASON),
                values.mappings(
                        Key.CHANGES.yamlName(), Key.CHANGES.example(), List.of("date", "note"), NoticeReader::change));
        Allowance.all(values);
        return Optional.of(new Notice.Publication(
                early ? Notice.Status.DRAFT : status.orElse(Notice.Status.PUBLISHED),
                values.choice(Key.TEXT.yamlName(), textKinds()).orElse(Notice.TextKind.FULL),
                publishAt,
                text(values, Key.LEAD),
                values.slugs(Key.TOPICS.yamlName(), Key.TOPICS.example()),
                amendment,
                aliases(values),
                attachments(values, path)));
    }

    private List<Notice.Attachment> attachments(Values values, Optional<NoticePath> path) {
        String key = Key.ATTACHMENTS.yamlName();
        return values.mappings(key, Key.ATTACHMENTS.example(), List.of("file", "title"), inner -> {
            Optional<String> file = inner.text("file", "187-tb-ubnd.pdf", 200);
            Optional<String> title = inner.text("title", "Bản ký số", 200);
            if (file.isEmpty()) {
                if (!inner.has("file")) {
                    values.report(key, Fault.KEY_MISSING, "file", "187-tb-ubnd.pdf");
                }
                return Optional.empty();
            }
            return path.flatMap(p -> attachment(inner, p, file.get(), title));
        });
    }

    private Optional<Notice.Attachment> attachment(
            Values inner, NoticePath path, String file, Optional<String> title) {
        if (file.indexOf('/') >= 0 || file.indexOf('\\') >= 0 || file.startsWith(".")) {
            inner.report("file", Fault.ATTACHMENT_OUTSIDE, file);
            return Optional.empty();
        }
        Optional<SourceFile> found = tree.file(path.folder() + "/" + file);
        if (found.isEmpty()) {
            inner.report("file", Fault.ATTACHMENT_MISSING, file, tree.display(path.folder()));
            return Optional.empty();
        }
        if (!PLAIN_FILE_NAME.matcher(file).matches()) {
            int dot = file.lastIndexOf('.');
            String extension = dot < 0 ? "" : "." + VietText.slug(file.substring(dot + 1));
            String better = VietText.slug(dot < 0 ? file : file.substring(0, dot)) + extension;
            inner.report(
                    "file",
                    Fault.ATTACHMENT_NAME,
                    file,
                    tree.display(path.folder() + "/" + file),
                    tree.display(path.folder() + "/" + better));
            return Optional.empty();
        }
        return Optional.of(new Notice.Attachment(file, title.orElse(file), found.get().size()));
    }

    private static Optional<Notice.Change> change(Values inner) {
        Optional<LocalDate> date = inner.date("date", "2023-10-02");
        Optional<String> note = inner.text("note", "Sửa lỗi chính tả ở mục 2", 1000);
        for (String key : List.of("date", "note")) {
            if (!inner.has(key)) {
                inner.report(key, Fault.KEY_MISSING, key, key.equals("date") ? "2023-10-02" : "Sửa lỗi chính tả");
            }
        }
        return date.isPresent() && note.isPresent()
                ? Optional.of(new Notice.Change(date.get(), note.get()))
                : Optional.empty();
    }

    private static Optional<NoticePath> reference(Values values, Key key) {
        return values.parsed(key.yamlName(), key.example(), (word, place) -> {
            Optional<NoticePath> path = NoticePath.parse(word);
            if (path.isEmpty()) {
                values.report(key.yamlName(), Fault.REFERENCE_FORM, key.yamlName(), word);
            }
            return path;
        });
    }

    private static List<String> aliases(Values values) {
        List<String> aliases = new ArrayList<>();
        for (String alias : texts(values, Key.ALIASES)) {
            String last = alias.substring(alias.lastIndexOf('/') + 1);
            boolean pageName = last.indexOf('.') < 0 || last.endsWith(".html") || last.endsWith(".htm");
            if (ALIAS.matcher(alias).matches() && !alias.contains("..") && pageName) {
                aliases.add(alias.startsWith("/") ? alias.substring(1) : alias);
            } else {
                values.report(Key.ALIASES.yamlName(), Fault.ALIAS_FORM, alias);
            }
        }
        return aliases;
    }

    /** District, year and month stand twice, in the path and in the front matter; they must agree. */
    private void compareWithPath(Values values, Notice notice, SourceFile file, Consumer<Problem> problems) {
        Notice.Paper paper = notice.paper();
        String right = NoticePath.folder(paper.district().id(), paper.date().month()) + "/" + file.name();
        if (right.equals(file.path())) {
            return;
        }
        boolean otherDistrict = !paper.district().id().equals(notice.path().district());
        Key key = otherDistrict ? Key.DISTRICT : Key.DATE;
        String typed = otherDistrict ? paper.district().id() : paper.date().iso();
        problems.accept(new Problem(
                Fault.PATH_DISAGREES,
                values.place(key.yamlName()),
                key.yamlName(),
                typed,
                tree.display(file.path()),
                tree.display(right)));
    }

    private void advise(Values values, Notice notice, Consumer<Problem> problems, SourceText text) {
        Notice.Paper paper = notice.paper();
        if (paper.number().isEmpty() && !values.has(Key.NUMBER.yamlName())) {
            problems.accept(new Problem(Fault.NUMBER_ABSENT, text.place(0, 3)));
        }
        if (paper.date().day().isEmpty()) {
            values.report(Key.DATE.yamlName(), Fault.DATE_MONTH_ONLY, paper.date().iso());
        }
        if (paper.date().earliest().isAfter(now.toLocalDate())) {
            values.report(Key.DATE.yamlName(), Fault.DATE_IN_FUTURE, Key.DATE.yamlName(), paper.date().iso());
        }
        paper.meeting().date().filter(d -> d.isAfter(now.toLocalDate())).ifPresent(d -> values.report(
                Key.MEETING_DATE.yamlName(), Fault.DATE_IN_FUTURE, Key.MEETING_DATE.yamlName(), d.toString()));
        if (!notice.source().hasText() && notice.publication().attachments().isEmpty()) {
            problems.accept(new Problem(Fault.NOTICE_WITHOUT_CONTENT, Place.wholeFile(text.file())));
        }
        if (notice.publication().status() == Notice.Status.WITHDRAWN
                && notice.publication().amendment().reason().isEmpty()) {
            values.report(Key.STATUS.yamlName(), Fault.WITHDRAWN_WITHOUT_REASON);
        }
        suspicious(values, Key.TITLE, paper.title());
        suspicious(values, Key.SIGNER, paper.signature().signer());
        paper.meeting().chair().ifPresent(chair -> suspicious(values, Key.CHAIR, chair));
    }

    private static void suspicious(Values values, Key key, String text) {
        for (Suspicion s : Syllables.suspicious(text)) {
            values.report(key.yamlName(), Fault.SYLLABLE_SUSPICIOUS, key.yamlName(), s.word());
        }
    }

    private static void unknown(Values values, Key key, String word, List<String> known) {
        Optional<String> near = Nearest.to(VietText.slug(word), known);
        Fault fault = key == Key.TYPE
                ? near.isPresent() ? Fault.TYPE_UNKNOWN_NEAR : Fault.TYPE_UNKNOWN
                : near.isPresent() ? Fault.DISTRICT_UNKNOWN_NEAR : Fault.DISTRICT_UNKNOWN;
        values.report(key.yamlName(), fault, word, near.orElseGet(() -> String.join(", ", known)));
    }

    private static Optional<String> text(Values values, Key key) {
        return values.text(key.yamlName(), key.example(), key.longest());
    }

    private static List<String> texts(Values values, Key key) {
        return values.texts(key.yamlName(), key.example(), 500);
    }

    private static Map<String, Notice.Status> statuses() {
        Map<String, Notice.Status> all = new LinkedHashMap<>();
        all.put("published", Notice.Status.PUBLISHED);
        all.put("draft", Notice.Status.DRAFT);
        all.put("withdrawn", Notice.Status.WITHDRAWN);
        return all;
    }

    private static Map<String, Notice.TextKind> textKinds() {
        Map<String, Notice.TextKind> all = new LinkedHashMap<>();
        all.put("full", Notice.TextKind.FULL);
        all.put("summary", Notice.TextKind.SUMMARY);
        all.put("ocr", Notice.TextKind.OCR);
        return all;
    }
}
