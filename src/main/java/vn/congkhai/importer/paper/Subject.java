package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Inline;

/** The matter of a letter, which stands under its number: {@code V/v …}, in a narrow column often over several lines. */
final class Subject {

    private static final Pattern BEGINNING = Pattern.compile("(?iu)^(?:V/v|Về việc)\\s*:?\\s*(.+)$");
    private static final Pattern GOES_ON = Pattern.compile("(?:\\p{Ll}|\\d+[^\\d.)]).*");

    private final List<HeaderBlock.Line> lines = new ArrayList<>();
    private boolean open;

    /** Whether it begins with a line. */
    boolean begins(HeaderBlock.Line line) {
        boolean begins = lines.isEmpty() && BEGINNING.matcher(line.text()).matches();
        if (begins) {
            lines.add(line);
            open = true;
        }
        return begins;
    }

    /** Whether a line that is nothing else goes on with it. */
    boolean goesOn(HeaderBlock.Line line) {
        boolean goesOn = open
                && (line.block() == lines.get(0).block()
                        || GOES_ON.matcher(line.text()).matches());
        if (goesOn) {
            lines.add(line);
        }
        return goesOn;
    }

    /** Something else stands below it. */
    void close() {
        open = false;
    }

    Optional<Finding> finding() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String words =
                String.join(" ", lines.stream().map(HeaderBlock.Line::text).toList());
        Matcher m = BEGINNING.matcher(words);
        String matter = m.matches() ? m.group(1).strip() : words;
        String sentence = Character.toUpperCase(matter.charAt(0)) + matter.substring(1);
        return Optional.of(new Finding(
                Field.TITLE, Inline.spaces(sentence), lines.get(0).block().at(), words, Confidence.HIGH));
    }
}
