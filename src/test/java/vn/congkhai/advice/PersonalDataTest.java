package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well personal data are found, on lines that people labelled. */
class PersonalDataTest {

    private static final double ENOUGH = 0.95;
    private static final Path GUIDE = Path.of("docs", "du-lieu-ca-nhan.md");

    private record Line(String expected, String where, String words) {

        List<String> found() {
            return data().stream().map(d -> d.kind().name()).distinct().toList();
        }

        private List<PersonalDatum> data() {
            return switch (where) {
                case "title" -> Petitioners.isOfReception(words) ? Petitioners.inTitle(words) : List.of();
                case "file" -> Petitioners.isOfReceptionSlug(words) ? Petitioners.inFileName(words) : List.of();
                default -> PersonalData.find(words);
            };
        }

        boolean personal() {
            return !expected.equals("-");
        }
    }

    @Test
    void findsWhatIsPersonalAndLittleElse() throws IOException {
        List<Line> lines = lines();
        List<String> mistakes = new ArrayList<>();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Line line : lines) {
            List<String> found = line.found();
            boolean hit = line.personal() && found.contains(line.expected());
            right += hit ? 1 : 0;
            missed += line.personal() && !hit ? 1 : 0;
            wrong +=
                    (int) found.stream().filter(f -> !f.equals(line.expected())).count();
            boolean clean = line.personal() ? found.equals(List.of(line.expected())) : found.isEmpty();
            if (!clean) {
                mistakes.add(line.expected() + " " + found + " " + line.words());
            }
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) right / (right + wrong))
                .as("precision; %s", mistakes)
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat((double) right / (right + missed)).as("recall; %s", mistakes).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void isListedLineByLineInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);

        assertThat(lines()).allSatisfy(line -> assertThat(guide).contains("`" + line.words() + "`"));
    }

    private static List<Line> lines() throws IOException {
        try (InputStream in = PersonalDataTest.class.getResourceAsStream("personal-data.tsv")) {
            List<Line> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    lines.add(new Line(parts[0], parts[1], parts[2]));
                }
            }
            return lines;
        }
    }
}
