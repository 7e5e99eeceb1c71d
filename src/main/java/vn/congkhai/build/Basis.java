package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.hash.Sha256;
import vn.congkhai.notice.Districts;
import vn.congkhai.output.Print;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.FolderFiles;
import vn.congkhai.source.SourceTree;

/**
 * The print of what every file of a site is made with: the program itself, the settings, the templates, the assets, and the register
 * of districts. When any of it changes, everything is made again.
 */
final class Basis {

    /** In bytes; style sheets, templates and pictures are smaller. */
    private static final long LARGE = 4 << 20;

    private Basis() {}

    /** The part that is no content; templates and assets that are read later are not older. */
    static Print ofProject(Settings settings) {
        Print.Builder print = new Print.Builder().add(Program.print());
        try {
            // as they were read: what stands there now may be what nothing was made with
            print.add(settings.file().text());
            addTree(settings.folders().templatesPath(), print);
            addTree(settings.folders().assetsPath(), print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return print.print();
    }

    static Print of(Print project, SourceTree tree, boolean drafts) {
        Print.Builder print = new Print.Builder().add(project);
        try {
            Optional<Path> districts = tree.file(Districts.FILE_NAME).map(f -> f.location());
            if (districts.isPresent()) {
                print.add(Files.readAllBytes(districts.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return print.add(drafts ? 1 : 0).print();
    }

    /** Names and contents of the files of a folder. What is large is never held whole: a portal may have a film. */
    static void addTree(Path folder, Print.Builder print) throws IOException {
        for (Map.Entry<String, Path> file : FolderFiles.of(folder).entrySet()) {
            print.add(file.getKey());
            if (Files.size(file.getValue()) > LARGE) {
                print.add(Sha256.hex(file.getValue()));
            } else {
                print.add(Files.readAllBytes(file.getValue()));
            }
        }
    }
}
