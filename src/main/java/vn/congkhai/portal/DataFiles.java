package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.List;

/** The addresses of the open data. */
public final class DataFiles {

    /** The newest notices, as JSON and as a table. */
    public static final Address NOTICES_JSON = Address.data("notices.json");

    public static final Address NOTICES_CSV = Address.data("notices.csv");

    /** What the JSON files hold, as JSON Schema. */
    public static final Address SCHEMA = Address.data("schema.json");

    /** What there is, in the W3C's vocabulary of data catalogues (DCAT), as JSON-LD. */
    public static final Address CATALOGUE = Address.data("catalog.jsonld");

    private DataFiles() {}

    /** The notices issued in a year, as JSON. */
    public static Address json(int year) {
        return Address.data("notices-" + year + ".json");
    }

    /** The notices issued in a year, as a table. */
    public static Address csv(int year) {
        return Address.data("notices-" + year + ".csv");
    }

    /** The notices issued in a year with their texts, one file each. */
    public static Address archive(int year) {
        return Address.data("notices-" + year + ".zip");
    }

    /** Every file of the open data but those beside the notices. */
    public static List<Address> of(Portal portal) {
        List<Address> all = new ArrayList<>(List.of(NOTICES_JSON, NOTICES_CSV, SCHEMA, CATALOGUE));
        for (Section.Year year : portal.sections().all().years()) {
            all.addAll(List.of(json(year.year()), csv(year.year()), archive(year.year())));
        }
        return all;
    }
}
