package vn.congkhai.draft;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/**
 * Begins notices in a content folder. What is typed is judged by the rules of the build; a notice that these rules
 * refuse is not written, and no file is ever overwritten.
 */
public final class NewNotice {

    /** The keys of a new notice, in the order in which they are asked: each may help to offer the next. */
    public static final List<Key> KEYS = List.of(
            Key.DISTRICT,
            Key.TYPE,
            Key.DATE,
            Key.NUMBER,
            Key.TITLE,
            Key.SIGNER,
            Key.SIGNER_TITLE,
            Key.SIGNER_AUTHORITY,
            Key.PLACE,
            Key.MEETING_DATE,
            Key.CHAIR,
            Key.RECIPIENTS,
            Key.ATTACHMENTS);

    /** Where a notice stands whose address is not known. */
    private static final NoticePath ANYWHERE =
            NoticePath.parse("huyen/2000/01/thong-bao").orElseThrow();

    private static final Set<Key> OF_MEETINGS = Set.of(Key.MEETING_DATE, Key.CHAIR);

    private final SourceTree tree;
    private final Path content;
    private final Districts districts;
    private final NoticeReader reader;
    private final LocalDate today;

    private NewNotice(Path content, SourceTree tree, Districts districts, LocalDateTime now) {
        this.content = content;
        this.tree = tree;
        this.districts = districts;
        this.reader = new NoticeReader(tree, districts, now);
        this.today = now.toLocalDate();
    }

    /**
     * What became of a new notice.
     *
     * @param path of the file that was written, as reports name it
     * @param problems why none was, or what to look at
     */
    public record Outcome(Optional<String> path, List<Problem> problems) {
        public Outcome {
            Objects.requireNonNull(path);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Begins a notice in a content folder.
     *
     * @param name how reports name the folder
     * @param clock the time in the portal's zone
     * @param problems takes what is wrong with the folder or the register; with it nothing comes
     */
    public static Optional<NewNotice> in(Path content, String name, Clock clock, List<Problem> problems) {
        SourceTree tree = SourceTree.scan(content, name, p -> {});
        Districts districts = Districts.in(tree, problems::add);
        return problems.isEmpty()
                ? Optional.of(new NewNotice(content, tree, districts, LocalDateTime.now(clock)))
                : Optional.empty();
    }

    /** How people answer here. */
    public Answers answers() {
        return new Answers(districts);
    }

    /** Whether a key is asked for a type: only conclusions are of a meeting. */
    public static boolean isAsked(Key key, Map<Key, String> known) {
        boolean conclusion = NoticeType.KET_LUAN.slug().equals(known.get(Key.TYPE));
        return conclusion || !OF_MEETINGS.contains(key);
    }

    /** What is likely for a key, given what is known so far. */
    public Optional<String> offer(Key key, Map<Key, String> known) {
        return switch (key) {
            case DISTRICT ->
                districts.ids().size() == 1 ? Optional.of(districts.ids().get(0)) : Optional.empty();
            case TYPE -> Optional.of(NoticeType.KET_LUAN.slug());
            case DATE -> Optional.of(today.toString());
            default -> offerByOthers(key, known);
        };
    }

    private Optional<String> offerByOthers(Key key, Map<Key, String> known) {
        Optional<District> district =
                Optional.ofNullable(known.get(Key.DISTRICT)).flatMap(districts::find);
        Optional<NoticeType> type = Optional.ofNullable(known.get(Key.TYPE)).flatMap(NoticeType::ofSlug);
        if (district.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        Suggestions suggestions = new Suggestions(district.get(), notices(district.get()));
        if (key == Key.NUMBER) {
            return year(known).flatMap(year -> suggestions.number(type.get(), year));
        }
        return Optional.ofNullable(suggestions.signature(type.get()).get(key));
    }

    private static Optional<Integer> year(Map<Key, String> known) {
        String date = known.getOrDefault(Key.DATE, "");
        return date.matches("\\d{4}-.*") ? Optional.of(Integer.valueOf(date.substring(0, 4))) : Optional.empty();
    }

    /**
     * What is wrong with a value by itself. Recipients come in one line, with semicolons between; of an attachment comes
     * the path of the file that is to be copied beside the notice.
     */
    public List<Problem> problemsOf(Key key, String value) {
        if (key == Key.ATTACHMENTS) {
            return Original.problemsOf(value);
        }
        Map<Key, String> alone = new EnumMap<>(Key.class);
        alone.put(key, value);
        alone.put(Key.STATUS, "draft");
        List<Problem> problems = new ArrayList<>();
        read(ANYWHERE, DraftFile.text(alone), problems);
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    /**
     * What is wrong with the values known so far beside the notices that are there: a number that another paper has, or the
     * place of another file. What is not known yet does not count.
     */
    public List<Problem> problemsBeside(Map<Key, String> known) {
        Map<Key, String> values = new EnumMap<>(known);
        KEYS.stream().filter(Key::needed).forEach(key -> values.putIfAbsent(key, key.example()));
        Optional<NoticePath> path = path(values);
        List<Problem> problems = new ArrayList<>();
        path.flatMap(place -> read(place, DraftFile.text(values), new ArrayList<>()))
                .flatMap(this::twin)
                .ifPresent(problems::add);
        path.map(place -> place + ".md")
                .filter(file -> problems.isEmpty() && Files.exists(content.resolve(file)))
                .ifPresent(file -> problems.add(taken(path.orElseThrow() + ".html", file)));
        return problems;
    }

    /**
     * Writes a notice as a draft, whose text is still to come.
     *
     * @param comment tells whoever opens the file what is left to do
     * @throws UnwrittenException when the file cannot be written
     */
    public Outcome write(Map<Key, String> values, String comment) throws UnwrittenException {
        List<Problem> problems = new ArrayList<>();
        Optional<NoticePath> path = path(values);
        boolean whole = judge(values, path, problems);
        if (!whole || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return new Outcome(Optional.empty(), problems);
        }
        DraftFile draft = new DraftFile(
                path.get(),
                values,
                Optional.ofNullable(values.get(Key.ATTACHMENTS)).flatMap(Original::of));
        Optional<String> beside = draft.taken(content);
        if (beside.isPresent()) {
            problems.add(taken(beside.get(), beside.get()));
            return new Outcome(Optional.empty(), problems);
        }
        try {
            draft.write(content, comment);
        } catch (IOException e) {
            // a folder on the way may be taken as well
            if (!(e instanceof FileAlreadyExistsException) || !Files.exists(content.resolve(draft.file()))) {
                throw new UnwrittenException(tree.display(draft.file()), draft.text(comment), e);
            }
            problems.add(taken(path.get() + ".html", draft.file()));
            return new Outcome(Optional.empty(), problems);
        }
        return new Outcome(Optional.of(tree.display(draft.file())), problems);
    }

    /**
     * Judges by the rules of a notice that is published, so that nothing is left but its text. Whether it is a notice and
     * has an address.
     */
    private boolean judge(Map<Key, String> values, Optional<NoticePath> path, List<Problem> problems) {
        Optional<Notice> notice = read(path.orElse(ANYWHERE), DraftFile.text(values), problems);
        problems.removeIf(
                p -> p.fault() == Fault.NOTICE_WITHOUT_CONTENT || path.isEmpty() && p.fault() == Fault.PATH_DISAGREES);
        notice.flatMap(this::twin).ifPresent(problems::add);
        Optional.ofNullable(values.get(Key.ATTACHMENTS))
                .ifPresent(typed -> problems.addAll(Original.problemsOf(typed)));
        return notice.isPresent() && path.isPresent();
    }

    private Problem taken(String address, String file) {
        return new Problem(Fault.ADDRESS_TWICE, Place.wholeFile(tree.display(file)), address, tree.display(file));
    }

    private static Optional<NoticePath> path(Map<Key, String> values) {
        String date = values.getOrDefault(Key.DATE, "");
        String name = values.getOrDefault(Key.NUMBER, values.getOrDefault(Key.TITLE, ""));
        return date.matches("\\d{4}-\\d{2}.*")
                ? NoticePath.parse(values.getOrDefault(Key.DISTRICT, "")
                        + "/"
                        + date.substring(0, 7).replace('-', '/')
                        + "/"
                        + NoticePath.slugOf(name))
                : Optional.empty();
    }

    private Optional<Problem> twin(Notice notice) {
        Notice.Paper paper = notice.paper();
        return notices(paper.district()).stream()
                .filter(n -> paper.number().isPresent() && n.paper().numberKey().equals(paper.numberKey()))
                .map(n -> new Problem(
                        Fault.NUMBER_TWICE,
                        Place.wholeFile(tree.display(notice.source().path())),
                        paper.number().orElseThrow().text(),
                        Integer.toString(paper.date().year()),
                        paper.issuer(),
                        tree.display(n.source().path())))
                .findFirst();
    }

    private Optional<Notice> read(NoticePath path, String text, List<Problem> problems) {
        String file = path + ".md";
        return reader.notice(
                new SourceFile(file, content.resolve(file), text.length(), 0),
                new SourceText(tree.display(file), text),
                "",
                problems::add);
    }

    private List<Notice> notices(District district) {
        List<Notice> notices = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.isMarkdown() && file.path().startsWith(district.id() + "/")) {
                reader.notice(file).ifPresent(notices::add);
            }
        }
        return notices;
    }
}
