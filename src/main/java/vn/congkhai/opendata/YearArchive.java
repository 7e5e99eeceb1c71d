package vn.congkhai.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Section;

/**
 * A year's notices with their texts in one zip file: the very files of the site, at the same places, with the year's
 * table and the schema. It is packed from files already made, so that no two texts are in memory at a time; of an archive
 * that was published before, what did not change is taken over.
 */
public final class YearArchive {

    /** What a year's archive grows by from one publication to the next is mostly less, in bytes. */
    private static final int MORE = 1 << 16;

    private YearArchive() {}

    /** Gives the files of the site that are made by now. */
    public interface SiteFiles {

        /** The content of a file of the site, by its path. */
        byte[] read(String path) throws IOException;

        /** The content of a file as the publication before had it, if it is still there. */
        Optional<byte[]> before(String path) throws IOException;

        /** Whether a file is the same as in the publication before. */
        boolean isAsBefore(String path);
    }

    /** The paths of the files an archive is made of; when none of them changed, neither did the archive. */
    public static List<String> parts(Section.Year year) {
        List<String> paths = new ArrayList<>();
        paths.add(DataFiles.SCHEMA.file());
        paths.add(DataFiles.csv(year.year()).file());
        year.notices()
                .map(Notice::path)
                .sorted()
                .map(Address::dataOf)
                .map(Address::file)
                .forEach(paths::add);
        return paths;
    }

    /** Where the archive of a year stands on the site. */
    public static String path(Section.Year year) {
        return DataFiles.archive(year.year()).file();
    }

    /** The archive of a year. */
    public static OutputFile of(Section.Year year, SiteFiles files) throws IOException {
        Optional<ZipWriter.Written> before = files.before(path(year)).map(ZipWriter.Written::new);
        try (ZipWriter zip = new ZipWriter(before.map(b -> b.size() + MORE).orElse(MORE))) {
            for (String path : parts(year)) {
                if (before.isPresent() && before.get().has(path) && files.isAsBefore(path)) {
                    zip.take(before.get(), path);
                } else {
                    zip.add(path, files.read(path));
                }
            }
            return new OutputFile(path(year), zip.finish());
        }
    }
}
