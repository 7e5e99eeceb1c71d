package vn.congkhai.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.Publication;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;

/** Files that go to the site as they are: JBake's assets, attachments, and what texts link to. */
final class FileCopies {

    private final Settings settings;
    private final SourceTree tree;
    private final Publication site;

    FileCopies(Settings settings, SourceTree tree, Publication site) {
        this.settings = settings;
        this.tree = tree;
        this.site = site;
    }

    void stage(List<Notice> notices, Set<String> linkedFiles) throws IOException {
        assets();
        Set<String> files = new TreeSet<>(linkedFiles);
        for (Notice notice : notices) {
            notice.publication()
                    .attachments()
                    .forEach(a -> files.add(notice.path().folder() + "/" + a.file()));
        }
        for (String path : files) {
            Optional<SourceFile> file = tree.file(path);
            if (file.isPresent()) {
                site.stageCopy(path, file.get().location());
            }
        }
    }

    /** As JBake places them: the asset folder's content at the root of the site. Hidden files stay behind. */
    private void assets() throws IOException {
        Path assets = settings.folders().assetsPath();
        if (!Files.isDirectory(assets)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(assets)) {
            files = walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String path = assets.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            boolean hidden = path.startsWith(".") || path.contains("/.");
            if (!hidden) {
                site.stageCopy(path, file);
            }
        }
    }
}
