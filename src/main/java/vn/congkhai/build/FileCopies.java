package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.Publication;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Aliases;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.OwnAddresses;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.FolderFiles;
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

    /** Stages them; an attachment that is no longer what its notice tells of it is reported. */
    void stage(List<Notice> notices, Set<String> linkedFiles, Consumer<Problem> problems) throws IOException {
        assets();
        Set<String> files = new TreeSet<>(linkedFiles);
        Map<String, String> told = new TreeMap<>();
        for (Notice notice : notices) {
            notice.publication()
                    .attachments()
                    .forEach(a -> told.put(notice.path().beside(a.file()), a.sha256()));
        }
        files.addAll(told.keySet());
        for (String path : files) {
            Optional<SourceFile> file = tree.file(path);
            if (file.isPresent()) {
                site.stageCopy(path, file.get().location());
                if (!told.getOrDefault(path, site.sha256(path)).equals(site.sha256(path))) {
                    problems.accept(new Problem(Fault.FILE_CHANGED, Place.wholeFile(tree.display(path))));
                }
            }
        }
    }

    /** Reports assets that would stand where the portal, a text or a file of the content stands. */
    static void check(Settings settings, Content content, Consumer<Problem> problems) {
        SortedMap<String, Path> assets;
        try {
            assets = assets(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> owners = new HashMap<>();
        content.tree().files().stream()
                .filter(f -> !f.isMarkdown() && !f.path().equals(Districts.FILE_NAME))
                .forEach(f -> owners.put(OwnAddresses.caseless(f.path()), f.path()));
        for (PlainPage page : content.pages()) {
            String source = page.source().path();
            owners.put(OwnAddresses.caseless(Address.of(page).path()), source);
            page.aliases().forEach(a -> owners.put(OwnAddresses.caseless(Aliases.file(a)), source));
        }
        for (Notice notice : content.notices()) {
            String source = notice.source().path();
            owners.put(OwnAddresses.caseless(Address.of(notice.path()).path()), source);
            owners.put(OwnAddresses.caseless(Address.dataOf(notice.path()).path()), source);
            notice.publication().aliases().forEach(a -> owners.put(OwnAddresses.caseless(Aliases.file(a)), source));
        }
        for (String path : assets.keySet()) {
            Place place = Place.wholeFile(settings.folders().assets() + "/" + path);
            Optional<String> owner = Optional.ofNullable(owners.get(OwnAddresses.caseless(path)));
            if (OwnAddresses.isMade(path, content.districts())) {
                problems.accept(new Problem(Fault.ADDRESS_RESERVED, place, path));
            } else if (owner.isPresent()) {
                problems.accept(new Problem(
                        Fault.ADDRESS_TWICE, place, path, content.tree().display(owner.get())));
            }
        }
    }

    private void assets() throws IOException {
        for (Map.Entry<String, Path> asset : assets(settings).entrySet()) {
            site.stageCopy(asset.getKey(), asset.getValue());
        }
    }

    /** As JBake places them: the asset folder's content at the root of the site. Hidden files stay behind. */
    private static SortedMap<String, Path> assets(Settings settings) throws IOException {
        SortedMap<String, Path> assets = FolderFiles.of(settings.folders().assetsPath());
        assets.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
        return assets;
    }
}
