package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.importer.paper.Finding;
import vn.congkhai.problem.Messages;

/** An import in words: what was written, what was found and where, how sure it is, and what the paper does not say. */
public final class ReportText {

    private final Messages messages;

    /** Reports in the language of the messages. */
    public ReportText(Messages messages) {
        this.messages = messages;
    }

    /** The lines for one file, without its problems, which are told as all problems are. */
    public List<String> lines(ImportReport.Item item) {
        List<String> lines = new ArrayList<>();
        item.notice()
                .ifPresent(w -> lines.add(
                        messages.say(w.draft() ? "import.written.draft" : "import.written", w.path(), w.attachment())));
        item.findings().stream().filter(f -> isKey(f.field())).forEach(f -> lines.add("  " + finding(f)));
        List<String> empty =
                item.empty().stream().filter(ReportText::isKey).map(Field::id).toList();
        if (!item.findings().isEmpty() && !empty.isEmpty()) {
            lines.add("  " + messages.say("import.none", String.join(", ", empty)));
        }
        item.notice()
                .filter(w -> !w.joins().isEmpty())
                .ifPresent(w -> lines.add("  "
                        + messages.say(
                                "import.joins",
                                Integer.toString(w.joins().size()),
                                w.joins().stream().map(this::where).collect(Collectors.joining(", ")))));
        item.notice()
                .filter(w -> w.footnotes() > 0)
                .ifPresent(w -> lines.add("  " + messages.say("import.footnotes", Integer.toString(w.footnotes()))));
        return lines;
    }

    /** The symbol is part of the number: nobody can write it as a key of its own. */
    private static boolean isKey(Field field) {
        return field.key().isPresent();
    }

    private String finding(Finding finding) {
        String value = String.join("; ", finding.values());
        if (finding.at().equals(Location.NOWHERE)) {
            return messages.say("import.finding.wish", finding.field().id(), value, finding.words());
        }
        return messages.say(
                "import.finding",
                finding.field().id(),
                value,
                where(finding.at()),
                messages.say("import.confidence." + finding.confidence().name().toLowerCase(Locale.ROOT)),
                finding.words());
    }

    private String where(Location at) {
        String unit = at.unit().name().toLowerCase(Locale.ROOT);
        return messages.say("import.unit." + unit, Integer.toString(at.number()));
    }
}
