package vn.congkhai.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Section;

/**
 * A year's notices with their texts in one zip file: the very files of the site, at the same places, with the year's
 * table and the schema. It is packed from files already made, so that no two texts are in memory at a time and a year in
 * which nothing changed need not be packed again.
 */
public final class YearArchive {

    /** The same bytes from the same files: no file has a time but this one, which every zip program can show. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private YearArchive() {}

    /** Gives the files of the site that were made before. */
    @FunctionalInterface
    public interface SiteFiles {

        /** The content of a file of the site, by its path. */
        byte[] read(String path) throws IOException;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // a fifth larger than at the usual level, in a quarter of its time
            zip.setLevel(Deflater.BEST_SPEED);
            for (String path : parts(year)) {
                ZipEntry entry = new ZipEntry(path);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(files.read(path));
                zip.closeEntry();
            }
        }
        return new OutputFile(path(year), bytes.toByteArray());
    }
}
