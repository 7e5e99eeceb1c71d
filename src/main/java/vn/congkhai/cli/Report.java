package vn.congkhai.cli;

import java.util.List;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.problem.Shortlist;

/** Writes problems in one of the formats. */
final class Report {

    private final Messages messages;
    private final boolean strict;
    private final String repositoryPath;

    /** @param repositoryPath see {@link RepositoryPath} */
    Report(Messages messages, boolean strict, String repositoryPath) {
        this.messages = messages;
        this.strict = strict;
        this.repositoryPath = repositoryPath;
    }

    String of(List<Problem> problems, Telling telling) {
        StringBuilder out = new StringBuilder();
        switch (telling.format()) {
            case TEXT -> text(problems, telling, out);
            case GITHUB -> github(problems, telling, out);
            case JSON -> json(problems, out);
        }
        return out.toString();
    }

    private void text(List<Problem> problems, Telling telling, StringBuilder out) {
        if (telling.all()) {
            problems.forEach(p -> text(p, out));
            return;
        }
        for (Shortlist.Entry entry : Shortlist.of(problems)) {
            if (entry.isCut()) {
                out.append(visible(entry.problem().place().location()))
                        .append(": ")
                        .append(messages.more(entry, weight(entry.problem()), telling.command()))
                        .append('\n');
            } else {
                text(entry.problem(), out);
            }
        }
    }

    private void text(Problem problem, StringBuilder out) {
        Place place = problem.place();
        out.append(visible(place.location()))
                .append(": ")
                .append(messages.say(severity(problem)))
                .append(' ')
                .append(visible(messages.what(problem)))
                .append('\n');
        if (place.line() > 0) {
            int room = Math.max(1, place.shownExcerpt().length() - place.shownColumn() + 1);
            out.append("    ").append(visible(place.shownExcerpt())).append('\n');
            out.append("    ")
                    .append(" ".repeat(place.shownColumn() - 1))
                    .append("^".repeat(Math.min(place.width(), room)))
                    .append('\n');
        }
        out.append("    ").append(visible(messages.mend(problem))).append('\n');
    }

    /** What was typed never drives the terminal: a tab takes one column, other control characters show as a box. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean shown = type != Character.CONTROL && (type != Character.FORMAT || c == 0x200D);
            out.appendCodePoint(c == '\t' ? ' ' : shown ? c : '\uFFFD');
        });
        return out.toString();
    }

    /** GitHub shows ten annotations of each level at the merge request, the first ones; the rest stand in the log. */
    private void github(List<Problem> problems, Telling telling, StringBuilder out) {
        if (telling.all()) {
            problems.forEach(p -> github(p, out));
            return;
        }
        for (Shortlist.Entry entry : Shortlist.byUse(problems)) {
            Problem problem = entry.problem();
            if (entry.isCut()) {
                github("notice", problem, messages.more(entry, weight(problem), telling.command()), out);
            } else {
                github(problem, out);
            }
        }
    }

    private void github(Problem problem, StringBuilder out) {
        github(severity(problem), problem, messages.what(problem) + "\n" + messages.mend(problem), out);
    }

    private void github(String level, Problem problem, String said, StringBuilder out) {
        Place place = problem.place();
        out.append("::").append(level).append(" file=").append(property(repositoryPath + place.file()));
        if (place.line() > 0) {
            out.append(",line=").append(place.line()).append(",col=").append(place.column());
            out.append(",endColumn=").append(place.column() + place.width());
        }
        out.append(",title=").append(property(problem.fault().id())).append("::");
        out.append(data(said)).append('\n');
    }

    private void json(List<Problem> problems, StringBuilder out) {
        JsonWriter json = JsonWriter.ofFile().object().array("problems");
        write(problems, json);
        long errors = errors(problems);
        json.end()
                .field("errors", errors)
                .field("warnings", problems.size() - errors)
                .end();
        out.append(json).append('\n');
    }

    /** How many of them are errors. */
    long errors(List<Problem> problems) {
        return problems.stream().filter(p -> weight(p) == Severity.ERROR).count();
    }

    /** Writes problems as elements of an array. */
    void write(List<Problem> problems, JsonWriter json) {
        for (Problem problem : problems) {
            Place place = problem.place();
            json.object()
                    .field("severity", severity(problem))
                    .field("id", problem.fault().id())
                    .field("file", place.file());
            if (place.line() > 0) {
                json.field("line", place.line())
                        .field("column", place.column())
                        .field("width", place.width())
                        .field("excerpt", place.excerpt());
            }
            json.field("message", messages.what(problem))
                    .field("mend", messages.mend(problem))
                    .end();
        }
    }

    /**
     * What a program gets of a command that could not be run, or not to its end: one error, of no file, in the same form.
     *
     * @param said what people are told: what happened, and what to do about it where that is known
     */
    static String unfinished(String id, List<String> said) {
        JsonWriter json = JsonWriter.ofFile().object().array("problems");
        error(json, id, "", said);
        return json.end().field("errors", 1).field("warnings", 0).end() + "\n";
    }

    /** Writes an error that is no problem of the content as an element of an array. */
    static void error(JsonWriter json, String id, String file, List<String> said) {
        json.object()
                .field("severity", "error")
                .field("id", id)
                .field("file", file)
                .field("message", said.get(0))
                .field("mend", String.join(" ", said.subList(1, said.size())).strip())
                .end();
    }

    private String severity(Problem problem) {
        return weight(problem) == Severity.ERROR ? "error" : "warning";
    }

    private Severity weight(Problem problem) {
        return strict ? Severity.ERROR : problem.severity();
    }

    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
