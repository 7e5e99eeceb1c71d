package vn.congkhai.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.SourceBytes;
import vn.congkhai.importer.file.TimeLimit;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.importer.ocr.Recognizer;
import vn.congkhai.importer.ocr.Tesseract;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Paper;
import vn.congkhai.importer.paper.PaperReader;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.NewFiles;
import vn.congkhai.source.SourceTree;

/**
 * Makes notices of office papers: reads a file, finds what the paper says of itself, and writes a notice at its right
 * place with the original beside it. It never overwrites a file.
 */
public final class Importer {

    /** The folder of drafts whose district nobody knows yet. */
    private static final String NO_DISTRICT = "chua-ro-huyen";

    private final Clock clock;
    private final Supplier<Optional<Recognizer>> recognizer;

    /**
     * An importer.
     *
     * @param clock the time in the portal's zone: the month a paper without any date is filed under
     */
    public Importer(Clock clock) {
        this(clock, Tesseract::installed);
    }

    Importer(Clock clock, Supplier<Optional<Recognizer>> recognizer) {
        this.clock = clock;
        this.recognizer = recognizer;
    }

    /** Imports each file; a file that cannot be read is reported and does not keep the others from being read. */
    public ImportReport run(ImportRequest request) {
        List<Problem> problems = new ArrayList<>();
        SourceTree tree = SourceTree.scan(request.content(), request.contentName(), problems::add);
        List<Problem> ofRegister = new ArrayList<>();
        Districts districts = Districts.in(tree, ofRegister::add);
        problems.addAll(ofRegister);
        Optional<District> district = request.district().flatMap(id -> district(id, districts, problems));
        Optional<NoticeType> type = request.type().flatMap(slug -> type(slug, problems));
        boolean refused = request.district().isPresent() && district.isEmpty()
                || request.type().isPresent() && type.isEmpty()
                || districts.all().isEmpty();
        if (refused) {
            return new ImportReport(List.of(), problems);
        }
        Wishes wishes = new Wishes(request, districts, type, district);
        List<ImportReport.Item> items = new ArrayList<>();
        for (Path file : request.files()) {
            // scanned anew, so that two copies of one paper in one request are told
            SourceTree now = SourceTree.scan(request.content(), request.contentName(), p -> {});
            items.add(new OneFile(wishes, now, file).run());
        }
        // what else is wrong with the content folder is for the build to tell
        return new ImportReport(items, ofRegister);
    }

    private static Optional<District> district(String id, Districts districts, List<Problem> problems) {
        Optional<District> found = districts.find(id);
        if (found.isEmpty()) {
            Optional<String> near = districts.near(id);
            problems.add(new Problem(
                    near.isPresent() ? Fault.DISTRICT_UNKNOWN_NEAR : Fault.DISTRICT_UNKNOWN,
                    Place.wholeFile("--district"),
                    id,
                    near.orElseGet(() -> String.join(", ", districts.ids()))));
        }
        return found;
    }

    private static Optional<NoticeType> type(String slug, List<Problem> problems) {
        Optional<NoticeType> found = NoticeType.ofSlug(slug);
        if (found.isEmpty()) {
            Optional<String> near = NoticeType.near(slug);
            problems.add(new Problem(
                    near.isPresent() ? Fault.TYPE_UNKNOWN_NEAR : Fault.TYPE_UNKNOWN,
                    Place.wholeFile("--type"),
                    slug,
                    near.orElseGet(() -> String.join(", ", NoticeType.slugs()))));
        }
        return found;
    }

    /** What holds for every file of a request. */
    private record Wishes(
            ImportRequest request, Districts districts, Optional<NoticeType> type, Optional<District> district) {}

    /** One file of a request on its way to a notice. */
    private final class OneFile {

        private final Wishes wishes;
        private final ImportRequest request;
        private final SourceTree tree;
        private final Path file;
        private final String name;

        OneFile(Wishes wishes, SourceTree tree, Path file) {
            this.wishes = wishes;
            this.request = wishes.request();
            this.tree = tree;
            this.file = file;
            this.name = file.toString();
        }

        ImportReport.Item run() {
            try {
                return read();
            } catch (UnreadableException e) {
                return failed(e.fault(), e.arguments());
            } catch (IOException e) {
                return failed(Fault.FILE_UNREADABLE, List.of());
            }
        }

        private ImportReport.Item failed(Fault fault, List<String> arguments) {
            Problem problem = new Problem(fault, Place.wholeFile(name), arguments);
            return new ImportReport.Item(name, Optional.empty(), List.of(), List.of(problem));
        }

        private ImportReport.Item read() throws IOException, UnreadableException {
            SourceBytes source = SourceBytes.read(file);
            Existing existing = new Existing(tree, wishes.districts(), LocalDateTime.now(clock));
            Optional<String> same = existing.sameFile(source.bytes());
            if (same.isPresent()) {
                return failed(Fault.IMPORT_EXISTS_FILE, List.of(same.get()));
            }
            Paper paper = TimeLimit.call(source.format(), seconds(), () -> paper(source));
            Optional<String> twin = existing.sameNumber(paper);
            if (twin.isPresent()) {
                Problem problem = new Problem(
                        Fault.IMPORT_EXISTS_NUMBER,
                        Place.wholeFile(name),
                        paper.value(Field.NUMBER).orElseThrow(),
                        twin.get());
                return new ImportReport.Item(name, Optional.empty(), paper.findings(), List.of(problem));
            }
            return write(source, paper, existing);
        }

        private Paper paper(SourceBytes source) throws IOException, UnreadableException {
            Optional<Recognizer> engine = request.ocr() ? recognizer.get() : Optional.empty();
            RawPaper raw = new PaperFile(source, engine, request.ocr()).read();
            return new PaperReader(wishes.districts(), wishes.type(), wishes.district()).read(raw);
        }

        /** Recognising letters takes its time; nothing else does. */
        private long seconds() {
            long pages = request.ocr() ? Limits.PAGES : 0;
            return Limits.TIME.toSeconds() + pages * Limits.TIME_OF_RECOGNISED_PAGE.toSeconds();
        }

        private ImportReport.Item write(SourceBytes source, Paper paper, Existing existing) throws IOException {
            NoticeFile notice = new NoticeFile(paper);
            String folder = folder(paper);
            String extension = source.format().attachmentExtension();
            Left left = name -> existing.isLeft(folder + "/" + name, source.bytes());
            String slug = freeSlug(folder, slug(paper), extension, left);
            String attachment = slug + extension;
            Path target = request.content().resolve(folder);
            String title = "Bản gốc (" + source.format().label() + ")";
            byte[] text = notice.write(attachment, title).getBytes(StandardCharsets.UTF_8);
            NewFiles files = new NewFiles(request.content());
            if (!left.there(attachment)) {
                files.add(target.resolve(attachment), out -> out.write(source.bytes()));
            }
            try {
                files.add(target.resolve(slug + ".md"), out -> out.write(text)).write();
            } catch (NotDirectoryException e) {
                Path link = request.content().relativize(Path.of(e.getFile()));
                String shown = tree.display(
                        link.toString().replace(link.getFileSystem().getSeparator(), "/"));
                Problem problem = new Problem(Fault.FILE_SPECIAL, Place.wholeFile(shown));
                return new ImportReport.Item(name, Optional.empty(), paper.findings(), List.of(problem));
            } catch (IOException e) {
                // not the paper's fault: the command ends with it
                throw new UncheckedIOException(e);
            }
            ImportReport.Written written = new ImportReport.Written(
                    tree.display(folder + "/" + slug + ".md"),
                    tree.display(folder + "/" + attachment),
                    notice.isDraft(),
                    notice.missing(),
                    paper.repairs().joins(),
                    paper.repairs().footnotes());
            return new ImportReport.Item(name, Optional.of(written), paper.findings(), problems(notice, paper));
        }

        private List<Problem> problems(NoticeFile notice, Paper paper) {
            List<Problem> problems = new ArrayList<>();
            paper.losses().forEach(loss -> problems.add(loss.in(name)));
            for (Key key : notice.missing()) {
                problems.add(
                        new Problem(Fault.IMPORT_KEY_MISSING, Place.wholeFile(name), key.yamlName(), key.example()));
            }
            return problems;
        }

        /** Where the notice belongs; without a date of issue, under the month of the meeting, else under this month. */
        private String folder(Paper paper) {
            String month = paper.value(Field.DATE)
                    .or(() -> paper.value(Field.MEETING_DATE))
                    .map(d -> d.substring(0, 7))
                    .orElseGet(() -> YearMonth.now(clock).toString());
            return paper.district().map(District::id).orElse(NO_DISTRICT) + "/" + month.replace('-', '/');
        }

        private String slug(Paper paper) {
            return NoticePath.slugOf(
                    paper.value(Field.NUMBER).or(() -> paper.value(Field.TITLE)).orElseGet(() -> baseName(file)));
        }

        /** Whether the paper itself waits for its notice at a name. */
        private interface Left {
            boolean there(String name) throws IOException;
        }

        private String freeSlug(String folder, String slug, String extension, Left left) throws IOException {
            for (int n = 1; ; n++) {
                String candidate = n == 1 ? slug : slug + "-" + n;
                boolean free = !exists(folder, candidate + ".md")
                        && (!exists(folder, candidate + extension) || left.there(candidate + extension));
                if (free) {
                    return candidate;
                }
            }
        }

        private boolean exists(String folder, String fileName) {
            // a link that leads nowhere is there all the same
            return Files.exists(request.content().resolve(folder).resolve(fileName), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static String baseName(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
