package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff read about faults: whole in both languages, and listed in their guide. */
class MessagesTest {

    private static final Path GUIDE = Path.of("docs", "huong-dan-soan-thao.md");
    private static final String BEGIN = "<!-- messages:begin -->\n";
    private static final String END = "<!-- messages:end -->";
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)(?:\\|[^}]*)?}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFaultHasAMessageAndAMendAndNothingElseIsThere(Language language) throws IOException {
        Set<String> wanted = Stream.concat(
                        Arrays.stream(Fault.values()).flatMap(f -> Stream.of(f.id(), f.id() + ".mend")),
                        Stream.of("error", "warning", "more.errors", "more.warnings", "more.in-file", "more.in-files"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts(language).stringPropertyNames().stream().filter(key -> !isReport(key)))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(texts(language).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void theReportOfAnImportIsWholeInBothLanguages() throws IOException {
        assertThat(texts(Language.EN).stringPropertyNames().stream().filter(MessagesTest::isReport))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(texts(Language.VI).stringPropertyNames().stream()
                        .filter(MessagesTest::isReport)
                        .toList());
    }

    /** Words of the report of an import, which are no faults. */
    private static boolean isReport(String key) {
        return key.startsWith("import.");
    }

    @Test
    void bothLanguagesTellTheSameParticulars() throws IOException {
        Properties vietnamese = texts(Language.VI);
        Properties english = texts(Language.EN);
        for (Fault fault : Fault.values()) {
            assertThat(blanks(english, fault)).as(fault.id()).isEqualTo(blanks(vietnamese, fault));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, found 1 time)", "2, found 2 times)", "21, found 21 times)"})
    void aCountHasTheFormOfItsWord(String count, String end) {
        Problem problem = new Problem(Fault.TEXT_LETTER_LOST, Place.wholeFile("a.md"), "U+FFFD", count);

        assertThat(Messages.in(Language.EN).what(problem)).endsWith(end);
    }

    @Test
    void theStaffGuideListsEveryMessageAsItIs() throws IOException {
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);
        String listed = guide.substring(guide.indexOf(BEGIN) + BEGIN.length(), guide.indexOf(END));
        assertThat(listed).isEqualTo(table());
    }

    private static String table() throws IOException {
        Properties texts = texts(Language.VI);
        StringBuilder table = new StringBuilder("| Mã | Mức | Lời báo | Cách sửa |\n|---|---|---|---|\n");
        for (Fault fault : Fault.values()) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            fault.id(),
                            texts.getProperty(fault.severity() == Severity.ERROR ? "error" : "warning"),
                            cell(texts.getProperty(fault.id())),
                            cell(texts.getProperty(fault.id() + ".mend"))));
        }
        return table.toString();
    }

    /** The words as Markdown shows them, three dots for what is filled in. */
    private static String cell(String text) {
        return BLANK.matcher(text).replaceAll("…").replaceAll("([\\\\<>|*_\\[\\]])", "\\\\$1");
    }

    private static Set<String> blanks(Properties texts, Fault fault) {
        return BLANK.matcher(texts.getProperty(fault.id()) + texts.getProperty(fault.id() + ".mend"))
                .results()
                .map(blank -> blank.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        String name = "messages_" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
