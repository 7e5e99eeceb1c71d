package vn.congkhai.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.ShellWord;
import vn.congkhai.source.FileNames;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;
import vn.congkhai.viet.VietText;

/** Judges where the files of notices and pages stand: their paths are their addresses. */
final class SourcePaths {

    private static final String ENDING = ".md";
    private static final String EXAMPLE = "son-duong/2023/09/187-tb-ubnd.md";

    private final SourceTree tree;

    SourcePaths(SourceTree tree) {
        this.tree = tree;
    }

    /** The path of a notice's file, if it is one; the paper, where it could be read, tells the right place. */
    Optional<NoticePath> of(SourceFile file, Optional<Notice.Paper> paper, Consumer<Problem> problems) {
        boolean deep = file.path().split("/", -1).length == 4;
        if (deep && slug(file, problems).isEmpty()) {
            return Optional.empty();
        }
        Optional<NoticePath> path = deep ? NoticePath.parse(stem(file.path())) : Optional.empty();
        if (path.isEmpty()) {
            String slug = slugOf(file);
            String right = paper.map(p -> folder(p) + "/" + slug + ENDING).orElse(EXAMPLE);
            problems.accept(new Problem(
                    paper.isPresent() ? Fault.FILE_MISPLACED_NEAR : Fault.FILE_MISPLACED,
                    Place.wholeFile(tree.display(file.path())),
                    ShellWord.of(tree.display(file.path())),
                    tree.display(right)));
        }
        return path;
    }

    /** The name of a page or notice, when it can stand in an address as it is. */
    Optional<String> slug(SourceFile file, Consumer<Problem> problems) {
        String name = stem(file.name());
        String slug = VietText.slug(name);
        if (FileNames.isDevice(name)) {
            problems.accept(tree.misnamed(Fault.ATTACHMENT_NAME, file, file.name(), FileNames.plain(file.name())));
            return Optional.empty();
        }
        if (!name.equals(slug) || slug.isEmpty()) {
            problems.accept(tree.misnamed(Fault.FILE_NAME, file, name, slugOf(file) + ENDING));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** District, year and month stand twice, in the path and in the front matter; they must agree. */
    void compare(Values values, Notice notice, Consumer<Problem> problems) {
        if (!notice.isMisplaced()) {
            return;
        }
        Notice.Paper paper = notice.paper();
        String path = notice.source().path();
        String folder = notice.rightPath().folder();
        List<String> companions = companions(notice, folder);
        boolean otherDistrict = !paper.district().id().equals(notice.path().district());
        Key key = otherDistrict ? Key.DISTRICT : Key.DATE;
        problems.accept(new Problem(
                Fault.PATH_DISAGREES,
                values.place(key.yamlName()),
                key.yamlName(),
                otherDistrict ? paper.district().id() : paper.date().iso(),
                Stream.concat(Stream.of(path), companions.stream())
                        .map(tree::display)
                        .collect(Collectors.joining(" ")),
                tree.display(folder) + (companions.isEmpty() ? path.substring(path.lastIndexOf('/')) : "/")));
    }

    /** The attachments that move with a notice, if they have names with which they may. */
    private List<String> companions(Notice notice, String rightFolder) {
        return notice.publication().attachments().stream()
                .map(Notice.Attachment::file)
                .filter(file -> FileNames.isPlain(file)
                        && tree.file(rightFolder + "/" + file).isEmpty())
                .map(notice.path()::beside)
                .toList();
    }

    /** The folder that a notice lies in, and the one where it belongs if that is another; none of a path that is no notice's. */
    static List<String> folders(Optional<NoticePath> path, Optional<Notice.Paper> paper) {
        return Stream.concat(
                        path.stream().map(NoticePath::folder),
                        path.flatMap(p -> paper.map(SourcePaths::folder)).stream())
                .distinct()
                .toList();
    }

    private static String folder(Notice.Paper paper) {
        return NoticePath.folder(paper.district().id(), paper.date().month());
    }

    private static String slugOf(SourceFile file) {
        String slug = VietText.slug(stem(file.name()));
        return slug.isEmpty() ? "ten-ngan" : slug;
    }

    private static String stem(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }
}
