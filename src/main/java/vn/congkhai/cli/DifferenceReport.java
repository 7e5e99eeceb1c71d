package vn.congkhai.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congkhai.manifest.Difference;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** Writes how a site differs from its manifest, and the manifest from content, in one of the formats. */
final class DifferenceReport {

    /** How many differences of one kind are told; those of a whole site hide what else is wrong. */
    static final int OF_ONE_KIND = 20;

    private final Console console;
    private final Words words;
    private final Telling telling;

    DifferenceReport(Console console, Telling telling) {
        this.console = console;
        this.words = Words.in(console.language());
        this.telling = telling;
    }

    /**
     * What was found, whole.
     *
     * @param problems those of content from which nothing would be published; people were told them
     */
    void tell(List<Difference> differences, List<Problem> problems) {
        if (telling.format() == ReportFormat.JSON) {
            console.out().print(json(differences, problems, List.of()));
        } else {
            tell(differences);
        }
    }

    /**
     * What was found until the comparison was broken off.
     *
     * @param said why it was, and what to do
     */
    void brokenOff(List<Difference> differences, List<String> said) {
        if (telling.format() == ReportFormat.JSON) {
            console.out().print(json(differences, List.of(), said));
        } else {
            tell(differences);
        }
        said.forEach(console.err()::println);
    }

    private String json(List<Difference> differences, List<Problem> problems, List<String> brokenOff) {
        Report report = new Report(Messages.in(console.language()), false, "");
        JsonWriter json = JsonWriter.ofFile().object().array("problems");
        report.write(problems, json);
        for (Difference difference : differences) {
            Report.error(json, id(difference), difference.path(), List.of(say(difference)));
        }
        if (!brokenOff.isEmpty()) {
            Report.error(json, "failure", "", brokenOff);
        }
        long errors = report.errors(problems);
        return json.end()
                        .field("errors", errors + differences.size() + (brokenOff.isEmpty() ? 0 : 1))
                        .field("warnings", problems.size() - errors)
                        .end()
                + "\n";
    }

    /** What differs, kind by kind as it comes; of thousands the first of each kind, and how many more there are. */
    private void tell(List<Difference> differences) {
        Map<Difference.Kind, List<Difference>> kinds = new EnumMap<>(Difference.Kind.class);
        differences.forEach(
                d -> kinds.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(d));
        for (List<Difference> kind : kinds.values()) {
            // a line that stands for one other would save nothing
            int told = telling.all() || kind.size() <= OF_ONE_KIND + 1 ? kind.size() : OF_ONE_KIND;
            for (Difference difference : kind.subList(0, told)) {
                line("error", id(difference), say(difference));
            }
            if (told < kind.size()) {
                line("notice", id(kind.get(0)), words.say("verify.more", kind.size() - told));
            }
        }
    }

    private void line(String level, String id, String said) {
        console.out()
                .println(
                        telling.format() == ReportFormat.GITHUB
                                ? "::" + level + " title=" + Report.property(id) + "::" + Report.data(said)
                                : Report.visible(said));
    }

    private String say(Difference difference) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        String why = difference
                .obstacle()
                .map(o -> " (" + Obstacles.say(o, words) + ")")
                .orElse("");
        return words.say("verify." + kind, difference.path()) + why;
    }

    private static String id(Difference difference) {
        return "verify-" + difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
