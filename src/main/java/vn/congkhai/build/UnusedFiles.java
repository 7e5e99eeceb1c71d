package vn.congkhai.build;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.FileNames;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;

/** Files of the content that belong to nothing, and so are not published; a draft's files wait with it. */
final class UnusedFiles {

    private UnusedFiles() {}

    /** @param linkedFiles the files that texts link to, by path within the content folder */
    static void report(Content content, Set<String> linkedFiles, Consumer<Problem> problems) {
        Set<String> used = new HashSet<>(linkedFiles);
        used.add(Districts.FILE_NAME);
        for (Notice notice : content.notices()) {
            notice.publication().attachments().forEach(a -> {
                used.add(notice.path().beside(a.file()));
                used.add(notice.rightPath().beside(a.file()));
            });
        }
        // a file beside a text that could not be read may well belong to it
        Set<String> undecided = content.unread().stream()
                .map(u -> u.file().folder())
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toSet());
        for (SourceFile file : content.tree().others()) {
            if (!file.isMisnamedMarkdown() && !used.contains(file.path()) && !undecided.contains(file.folder())) {
                problems.accept(problem(file, content.tree()));
            }
        }
    }

    /** What nobody is shown still keeps colleagues on Windows from having the project, where its name is none there. */
    private static Problem problem(SourceFile file, SourceTree tree) {
        if (FileNames.isOnWindows(file.name())) {
            return new Problem(Fault.FILE_UNUSED, Place.wholeFile(tree.display(file.path())));
        }
        return tree.misnamed(Fault.ATTACHMENT_NAME, file, file.name(), FileNames.plain(file.name()));
    }
}
