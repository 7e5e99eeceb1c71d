package vn.congkhai.importer.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A piece of a paper's text in reading order. */
public sealed interface Block {

    Location at();

    /** Its texts: of a table those of all cells, row by row; else itself alone. */
    List<Text> texts();

    /** It within a cell of a table: of a table a line of Markdown for each row, else itself. */
    List<Text> inLines();

    /** Those of some blocks that are no tables. */
    static List<Text> texts(List<Block> blocks) {
        return blocks.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    /** What a text block is. */
    enum Role {
        PARAGRAPH,
        HEADING,
        ITEM,
        FOOTNOTE
    }

    /**
     * A paragraph, heading, list item or footnote.
     *
     * @param markdown its words with emphasis as Markdown; line ends inside it are the paper's own
     */
    record Text(Role role, String markdown, Location at) implements Block {

        public Text {
            Objects.requireNonNull(role);
            Objects.requireNonNull(at);
            markdown = markdown.strip();
        }

        @Override
        public List<Text> texts() {
            return List.of(this);
        }

        @Override
        public List<Text> inLines() {
            return List.of(this);
        }

        /** The words without marks. */
        public String plain() {
            return Inline.plain(markdown);
        }

        /** The words without marks, a list entry for each line the paper breaks. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (String line : plain().split("\n")) {
                if (!line.isBlank()) {
                    lines.add(line.strip());
                }
            }
            return lines;
        }

        /** The words within the marks, when all of it is bold. */
        public Optional<String> insideBold() {
            boolean whole = markdown.length() > 4 && markdown.startsWith("**") && markdown.endsWith("**");
            String inner = whole ? markdown.substring(2, markdown.length() - 2) : "";
            String words =
                    inner.startsWith("*") && inner.endsWith("*") ? inner.substring(1, inner.length() - 1) : inner;
            boolean one = !words.isBlank() && !words.contains("**") && !words.startsWith("*");
            return one ? Optional.of(words.strip()) : Optional.empty();
        }

        /** Whether all of it is bold. */
        public boolean isBold() {
            return insideBold().isPresent();
        }

        /** The same with other words, in Markdown. */
        public Text with(String newMarkdown) {
            return new Text(role, newMarkdown, at);
        }

        /** The same as something else. */
        public Text as(Role newRole) {
            return new Text(newRole, markdown, at);
        }
    }

    /** A table; a cell that is covered by another is left out of its row. */
    record Table(List<List<Cell>> rows, Location at) implements Block {
        public Table {
            Objects.requireNonNull(at);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Text> inLines() {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(c -> c.texts().stream().map(Text::markdown).collect(Collectors.joining(" ")))
                            .collect(Collectors.joining(" | ")))
                    .map(words -> new Text(Role.PARAGRAPH, words, at))
                    .toList();
        }

        @Override
        public List<Text> texts() {
            return rows.stream()
                    .flatMap(List::stream)
                    .flatMap(c -> c.texts().stream())
                    .toList();
        }
    }

    /** A cell with its spans, at least 1. */
    record Cell(List<Text> texts, int columns, int rows, boolean header) {
        public Cell {
            texts = List.copyOf(texts);
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("spans " + columns + ", " + rows);
            }
        }
    }
}
