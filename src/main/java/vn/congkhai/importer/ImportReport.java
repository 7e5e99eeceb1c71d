package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Finding;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/**
 * What became of each file.
 *
 * @param problems of the request as a whole: faults of the register, an unknown district
 */
public record ImportReport(List<Item> items, List<Problem> problems) {

    public ImportReport {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Every problem, of the request and of each file. */
    public List<Problem> allProblems() {
        List<Problem> all = new ArrayList<>(problems);
        items.forEach(i -> all.addAll(i.problems()));
        return all;
    }

    /** Whether some file or the register could not be read, or the request not be met. */
    public boolean hasErrors() {
        return allProblems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /**
     * One file.
     *
     * @param file as the caller named it
     * @param notice the notice that was written, if one was
     * @param problems why nothing was written, or what was lost
     */
    public record Item(String file, Optional<Written> notice, List<Finding> findings, List<Problem> problems) {
        public Item {
            Objects.requireNonNull(file);
            Objects.requireNonNull(notice);
            findings = List.copyOf(findings);
            problems = List.copyOf(problems);
        }

        /** What the paper does not say. */
        public List<Field> empty() {
            List<Field> empty = new ArrayList<>(List.of(Field.values()));
            findings.forEach(f -> empty.remove(f.field()));
            return List.copyOf(empty);
        }
    }

    /**
     * A notice that was written.
     *
     * @param path of the notice, as reports name it: {@code content/son-duong/2023/09/187-tb-ubnd.md}
     * @param attachment of the original beside it
     * @param draft whether somebody has to complete it before it can be published
     * @param missing needed keys that the paper says nothing of
     * @param joins where paragraphs that a page end had cut were joined
     * @param footnotes how many footnotes found their mark
     */
    public record Written(
            String path, String attachment, boolean draft, List<Key> missing, List<Location> joins, int footnotes) {
        public Written {
            Objects.requireNonNull(path);
            Objects.requireNonNull(attachment);
            missing = List.copyOf(missing);
            joins = List.copyOf(joins);
        }
    }
}
