package vn.congkhai.importer.paper;

import java.util.List;
import java.util.Optional;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.notice.District;

/**
 * A paper taken apart: what it says of itself, and its text as Markdown.
 *
 * @param dateWords the paper's date line where it has no whole date
 * @param losses what the file has and the text has not
 */
public record Paper(
        List<Finding> findings,
        Optional<District> district,
        Optional<String> dateWords,
        String body,
        Repairs repairs,
        List<Loss> losses,
        boolean readByMachine) {

    public Paper {
        findings = List.copyOf(findings);
        losses = List.copyOf(losses);
    }

    /**
     * What was put together again.
     *
     * @param joins where paragraphs cut by a page end were joined
     * @param footnotes how many footnotes found their mark
     */
    public record Repairs(List<Location> joins, int footnotes) {
        public Repairs {
            joins = List.copyOf(joins);
        }
    }

    /** What it says in answer to a question, if it does. */
    public Optional<Finding> finding(Field field) {
        return findings.stream().filter(f -> f.field() == field).findFirst();
    }

    /** The value that it gives, the first of several. */
    public Optional<String> value(Field field) {
        return finding(field).map(Finding::value);
    }
}
