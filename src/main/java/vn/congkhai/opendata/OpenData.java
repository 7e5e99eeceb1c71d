package vn.congkhai.opendata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.settings.Settings;

/**
 * The files of the open data that need no texts. Every year has files of its own from the first day, so that they keep
 * their addresses; the file of all notices ends with the newest {@link #NEWEST} when there are more.
 */
public final class OpenData {

    /** As many as the file of all notices holds: about 7 MB of JSON. */
    static final int NEWEST = 10_000;

    private OpenData() {}

    /** The files, each made when it is asked for, in any order and thread. */
    public static List<Supplier<OutputFile>> files(Portal portal, Settings settings) {
        URI licence = settings.reuse().licence();
        List<Notice> newest = portal.notices().stream().limit(NEWEST).toList();
        List<Supplier<OutputFile>> files = new ArrayList<>();
        files.add(() -> list(portal, licence, DataFiles.NOTICES_JSON, newest));
        files.add(() -> Csv.table(portal, DataFiles.NOTICES_CSV, newest));
        files.add(Schema::file);
        files.add(() -> Catalogue.file(portal, licence));
        for (Section.Year year : portal.sections().all().years()) {
            List<Notice> notices = year.notices().toList();
            files.add(() -> list(portal, licence, DataFiles.json(year.year()), notices));
            files.add(() -> Csv.table(portal, DataFiles.csv(year.year()), notices));
        }
        return files;
    }

    private static OutputFile list(Portal portal, URI licence, Address address, List<Notice> notices) {
        boolean all = address.equals(DataFiles.NOTICES_JSON);
        JsonWriter json = JsonWriter.ofFile().object();
        json.field("$schema", address.toRoot() + DataFiles.SCHEMA.path())
                .field("format", Schema.VERSION)
                .field("title", portal.site().title())
                .field("publisher", portal.site().owner())
                .field("home", portal.site().home().toString())
                .field("licence", licence.toString())
                .field("count", notices.size());
        if (all) {
            json.field("total", portal.notices().size());
            years(portal, json);
        }
        json.array("notices");
        for (Notice notice : notices) {
            json.line().object();
            new Entry(portal, notice).writeTo(json);
            json.end();
        }
        return new OutputFile(address.file(), json.end().end().bytes());
    }

    private static void years(Portal portal, JsonWriter json) {
        json.array("years");
        for (Section.Year year : portal.sections().all().years()) {
            json.line().object().field("year", year.year()).field("count", year.count());
            json.field("json", url(portal, DataFiles.json(year.year())))
                    .field("csv", url(portal, DataFiles.csv(year.year())))
                    .field("archive", url(portal, DataFiles.archive(year.year())))
                    .end();
        }
        json.end();
    }

    static String url(Portal portal, Address address) {
        return portal.site().home() + address.path();
    }
}
