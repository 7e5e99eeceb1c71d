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

    /** The files, each made when it is asked for, in any order and thread. */
    public static List<Recipe> files(Portal portal, Settings settings) {
        List<Recipe> files = new ArrayList<>(
                ofTexts(portal, settings, portal.sections().all().years()));
        files.add(new Recipe(DataFiles.SCHEMA.file(), Print.of(), Schema::file));
        files.add(new Recipe(
                DataFiles.CATALOGUE.file(),
                portal.prints().all(),
                () -> Catalogue.file(portal, settings.reuse().licence())));
        return files;
    }

    /** The files that are others when the texts of some years are: with each entry stands the hash of its text. */
    public static List<Recipe> ofTexts(Portal portal, Settings settings, List<Section.Year> years) {
        URI licence = settings.reuse().licence();
        List<Notice> newest = portal.notices().stream().limit(NEWEST).toList();
        List<Recipe> files = new ArrayList<>();
        Print entries = new Print.Builder()
                .add(entries(portal, newest))
                .add(portal.notices().size())
                .add(years(portal))
                .print();
        files.add(new Recipe(
                DataFiles.NOTICES_JSON.file(), entries, () -> list(portal, licence, DataFiles.NOTICES_JSON, newest)));
        files.add(new Recipe(
                DataFiles.NOTICES_CSV.file(), entries, () -> Csv.table(portal, DataFiles.NOTICES_CSV, newest)));
        for (Section.Year year : years) {
            List<Notice> notices = year.notices().toList();
            Print ofYear = entries(portal, notices);
            Address json = DataFiles.json(year.year());
            Address csv = DataFiles.csv(year.year());
            files.add(new Recipe(json.file(), ofYear, () -> list(portal, licence, json, notices)));
            files.add(new Recipe(csv.file(), ofYear, () -> Csv.table(portal, csv, notices)));
        }
        return files;
    }

    /** What the entries of some notices are made from: themselves, and what corrects or replaces them. */
    private static Print entries(Portal portal, List<Notice> notices) {
        Print.Builder print = new Print.Builder().add(portal.prints().wholes(notices));
        for (Notice notice : notices) {
            Portal.Relations relations = portal.relations(notice);
            print.add(relations.correctedBy().size());
            relations.correctedBy().forEach(n -> print.add(n.path().toString()));
            relations.replacedBy().forEach(n -> print.add(n.path().toString()));
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
