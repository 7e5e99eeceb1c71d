package vn.congkhai.opendata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.settings.Settings;

/**
 * The files of the open data that need no texts. Every year has files of its own from the first day, so that they keep
 * their addresses; the file of all notices holds the newest {@link #NEWEST} when there are more.
 */
public final class OpenData {

    /** As many as the file of the newest notices holds, half a megabyte: whoever wants all takes the years. */
    static final int NEWEST = 1_000;

    private OpenData() {}

    /** The files in which nothing stands that follows from texts; each made when it is asked for, in any order and thread. */
    public static List<Recipe> lists(Portal portal, Settings settings) {
        List<Recipe> files = new ArrayList<>();
        files.add(table(portal, DataFiles.NOTICES_CSV, newest(portal)));
        for (Section.Year year : portal.sections().all().years()) {
            files.add(table(portal, DataFiles.csv(year.year()), year.notices().toList()));
        }
        files.add(new Recipe(DataFiles.SCHEMA.file(), Print.of(), Schema::file));
        files.add(new Recipe(
                DataFiles.CATALOGUE.file(),
                portal.prints().all(),
                () -> Catalogue.file(portal, settings.reuse().licence())));
        return files;
    }

    /**
     * The files that are others when the texts of some years are: with each entry stands the hash of its text.
     *
     * @param before what is known of them from before
     */
    public static List<Recipe> ofTexts(Portal portal, Settings settings, List<Section.Year> years, ListsBefore before) {
        List<Recipe> files = new ArrayList<>();
        List<Notice> newest = newest(portal);
        Print inputs = new Print.Builder()
                .add(relations(portal, newest))
                .add(portal.prints().wholes(newest))
                .add(portal.notices().size())
                .add(years(portal))
                .print();
        files.add(list(portal, settings, DataFiles.NOTICES_JSON, newest, inputs, before));
        for (Section.Year year : years) {
            List<Notice> notices = year.notices().toList();
            Print ofYear = new Print.Builder()
                    .add(relations(portal, notices))
                    .add(portal.prints().wholes(notices))
                    .print();
            files.add(list(portal, settings, DataFiles.json(year.year()), notices, ofYear, before));
        }
        return files;
    }

    private static List<Notice> newest(Portal portal) {
        return portal.notices().stream().limit(NEWEST).toList();
    }

    private static Recipe table(Portal portal, Address address, List<Notice> notices) {
        Print inputs = new Print.Builder()
                .add(relations(portal, notices))
                .add(portal.prints().heads(notices))
                .print();
        return new Recipe(address.file(), inputs, () -> Csv.table(portal, address, notices));
    }

    private static Recipe list(
            Portal portal, Settings settings, Address address, List<Notice> notices, Print inputs, ListsBefore before) {
        return new Recipe(
                address.file(),
                inputs,
                () -> before.revised(address.file())
                        .orElseGet(() -> list(portal, settings.reuse().licence(), address, notices)));
    }

    /** What the entries of some notices are made from beside themselves: what corrects or replaces them. */
    private static Print relations(Portal portal, List<Notice> notices) {
        Print.Builder print = new Print.Builder();
        for (Notice notice : notices) {
            Portal.Relations its = portal.relations(notice);
            print.add(its.correctedBy().size());
            its.correctedBy().forEach(n -> print.add(n.path().toString()));
            its.replacedBy().forEach(n -> print.add(n.path().toString()));
        }
        return print.print();
    }

    private static Print years(Portal portal) {
        Print.Builder print = new Print.Builder();
        portal.sections().all().years().forEach(y -> print.add(y.year()).add(y.count()));
        return print.print();
    }

    private static OutputFile list(Portal portal, URI licence, Address address, List<Notice> notices) {
        boolean all = address.path().equals(DataFiles.NOTICES_JSON.path());
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
            writeYears(portal, json);
        }
        json.array("notices");
        for (Notice notice : notices) {
            json.line().object();
            new Entry(portal, notice).writeTo(json);
            json.end();
        }
        return new OutputFile(address.file(), json.end().end().bytes());
    }

    private static void writeYears(Portal portal, JsonWriter json) {
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
