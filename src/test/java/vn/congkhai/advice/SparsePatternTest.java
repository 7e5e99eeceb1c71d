package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that is tried only where it may begin finds what it finds where each place of a text is tried. */
class SparsePatternTest {

    private static final int TEXTS = 300;
    private static final int PIECES = 120;

    /** Something for each rule. */
    private static final List<String> TOLD = List.of(
            "ngày 31/4/2022",
            "Ngày 30 tháng 02 năm 2023",
            "chậm nhất vào ngày 31/6",
            "THÁNG 13/2023",
            "quý V năm 2023",
            "Hội nghị giao ban tháng 3/2021",
            "hạn cuối là ngày **1/2/2020",
            "năm 2099",
            "Thứ Hai, ngày 03/10/2023",
            "3/10/2023 (chủ nhật)",
            "Thứ nhất",
            "từ ngày 15/9 đến hết ngày 10/9/2023",
            "Từ tháng 9/2023 tới tháng 1/2023",
            "giai đoạn 2025 – 2021",
            "45/60 hồ sơ, bằng 70%.",
            "1.245 hồ sơ (gồm 20 hồ sơ trực tuyến, 24 hồ sơ trực tiếp)",
            "30/2020/NĐ-CP ngày 05/3/2021",
            "001 090 012 345",
            "123456789",
            "+84 912 345 678",
            "(0204) 3856 123",
            "STK: 19001234567",
            "1234567890 - Agribank",
            "thường trú tại thôn Đồng Tâm",
            "chỗ ở hiện nay: tổ 5",
            "quản lý cư trú thôn An Hòa",
            "Bà Hứa Thị Nhài (sinh 1950), trú tại xóm 3",
            "nhà số 12/3",
            "Địa chỉ: ngõ 5",
            "l2/3/2O23",
            "Chủ tịch Lương Văn Khái",
            "https://a.vn/ngày và `tháng 13/2023` [a](b) <i>");

    /** What stands between, with signs that are other letters' capitals, or of two chars. */
    private static final List<String> BETWEEN = List.of(
            "",
            "",
            " ",
            " ",
            " ",
            ", ",
            "\n",
            "/",
            "-",
            ".",
            "(",
            "**",
            "a",
            "Ở",
            "7",
            "\u212A",
            "\u0131",
            "\u0130",
            "\u017F",
            "\uD835\uDC00",
            "\uD835",
            "\uDC00",
            "К",
            "ー");

    @Test
    void asWhereEachPlaceIsTried() throws ReflectiveOperationException {
        Map<String, SparsePattern> rules = rules();
        Map<String, Integer> found = new TreeMap<>();
        List<String> pieces = Stream.concat(
                        TOLD.stream(), rules.values().stream().flatMap(SparsePatternTest::words))
                .toList();
        Random random = new Random(20);

        for (int i = 0; i < TEXTS; i++) {
            String text = text(pieces, random);
            rules.forEach((name, rule) -> {
                List<String> expected = rule.pattern()
                        .matcher(text)
                        .results()
                        .map(SparsePatternTest::all)
                        .toList();
                List<String> matches = new ArrayList<>();
                rule.each(text, m -> matches.add(all(m)));
                assertThat(matches).as(name + " in " + text).isEqualTo(expected);
                assertThat(rule.isIn(text)).as(name + " in " + text).isEqualTo(!expected.isEmpty());
                found.merge(name, matches.size(), Integer::sum);
            });
        }

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(found.values()).as("how much of each: " + found).allMatch(count -> count > 0);
    }

    @Test
    void whatIsEmptyIsFoundAtEachPlace() {
        List<Integer> found = new ArrayList<>();
        SparsePattern.ofWord("(?=[a-c])").each("a ba 5b", m -> found.add(m.start()));
        assertThat(found).containsExactly(0, 2, 6);
    }

    private static String text(List<String> pieces, Random random) {
        return IntStream.range(0, PIECES)
                .mapToObj(i -> part(pieces.get(random.nextInt(pieces.size())), random)
                        + BETWEEN.get(random.nextInt(BETWEEN.size())))
                .collect(Collectors.joining());
    }

    /** Mostly all of it; now and then its beginning or its end, or all in capitals. */
    private static String part(String piece, Random random) {
        int cut = random.nextInt(piece.length() + 1);
        return switch (random.nextInt(8)) {
            case 0 -> piece.substring(cut);
            case 1 -> piece.substring(0, cut);
            case 2 -> piece.toUpperCase(Locale.ROOT);
            default -> piece;
        };
    }

    /** The words that an expression is made of. */
    private static Stream<String> words(SparsePattern rule) {
        return Pattern.compile("(?<![\\\\<])\\p{L}[\\p{L} ]+")
                .matcher(rule.pattern().pattern())
                .results()
                .map(MatchResult::group);
    }

    private static String all(MatchResult m) {
        return IntStream.rangeClosed(0, m.groupCount())
                .mapToObj(group -> m.start(group) + "–" + m.end(group))
                .collect(Collectors.joining(" "));
    }

    /** All that the package has, by its place. */
    private static Map<String, SparsePattern> rules() throws ReflectiveOperationException {
        Map<String, SparsePattern> rules = new TreeMap<>();
        List<JavaField> fields = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.congkhai.advice")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(SparsePattern.class))
                        .toList();
        for (JavaField field : fields) {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            rules.put(field.getFullName(), (SparsePattern) reflected.get(null));
        }
        return rules;
    }
}
