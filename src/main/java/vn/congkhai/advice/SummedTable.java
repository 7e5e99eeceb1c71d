package vn.congkhai.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table with one total, in its first row or its last, and rows that are plainly its parts: none is a part of another, and there is
 * no sum between.
 */
record SummedTable(List<TextTable.Cell> head, List<List<TextTable.Cell>> parts, List<TextTable.Cell> total) {

    private static final int LEAST_PARTS = 2;
    /** What a row is called by: its number and its name. */
    private static final int NAMING_CELLS = 2;

    private static final Pattern TOTAL = words("tổng", "cộng", "tổng cộng", "tổng số", "tổng số cộng");
    private static final Pattern PART_OF_ANOTHER = Pattern.compile("(?iu)(?:trong đó|bao gồm|gồm)(?!\\p{L}).*|[-+–•].*"
            + "|.*(?<!\\p{L})(?:tổng|cộng|l[ũu][yỹ] kế|còn lại|chênh lệch)(?!\\p{L}).*");
    /** Numbers of rows of rows: I, A, a), 1.1. */
    private static final Pattern RANK = Pattern.compile("(?:[IVX]+|\\p{L}|\\d+(?:\\.\\d+)+)[.)]?");

    /** Columns whose figures do not add up by what they are. */
    private static final Pattern NO_SUM =
            Pattern.compile("(?iu).*(?:%|(?<!\\p{L})(?:s?tt|t[ỷỉ] (?:lệ|trọng)|bình quân|trung bình"
                    + "|mật độ|(?:đơn )?giá|điểm|hạng|hệ số|(?<!tổng )mức|năng suất|l[ũu][yỹ] kế|so (?:với|sánh)|tăng|giảm|đạt|ngày|thời gian|năm sinh"
                    + "|(?:số|ký) hiệu|mã(?: số)?|ghi chú)(?!\\p{L})).*");
    /** What is measured or paid is rounded figure by figure. */
    private static final Pattern MEASURED =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:nghìn|ngàn|triệu|t[ỷỉ]|ha|k?m[²³23]?|tấn|tạ|kg)(?!\\p{L}).*");

    /** What offices write below the head: (1), (2), (3); A, B, 1, 2 = 3 + 4. */
    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?(?:[A-ZĐ]|(?<number>\\d{1,2}))(?: ?=.*)?\\)?(?: ?=.*)?");

    private static final Pattern YEARS = Pattern.compile("(?iu).*(?<!\\p{L})năm(?!\\p{L}).*");

    private static final Pattern NOTHING = Pattern.compile("[-–—/]?");

    /**
     * Figures under one head.
     *
     * @param written the cell of the total
     * @param sum what the others add up to
     * @param leeway how far apart the two may be, since each figure may be rounded by itself
     */
    record Column(String name, TextTable.Cell written, BigDecimal total, BigDecimal sum, BigDecimal leeway) {

        boolean agrees() {
            return total.subtract(sum).abs().compareTo(leeway) <= 0;
        }
    }

    /** A table as the sum that it is; nothing where it is none, or not plainly one. */
    static Optional<SummedTable> of(TextTable table) {
        List<TextTable.Row> lines = table.rows();
        if (table.headRows() != 1 || !lines.stream().allMatch(TextTable.Row::isCertain)) {
            return Optional.empty();
        }
        List<TextTable.Cell> head = lines.get(0).cells();
        List<List<TextTable.Cell>> parts = new ArrayList<>();
        lines.stream().skip(2).forEach(line -> parts.add(line.cells()));
        if (!parts.isEmpty() && areColumnNumbers(parts.get(0))) {
            parts.remove(0);
        }
        if (parts.size() <= LEAST_PARTS || parts.stream().anyMatch(row -> row.size() != head.size())) {
            return Optional.empty();
        }
        int last = parts.size() - 1;
        int at = isTotal(parts.get(last)) ? last : 0;
        List<TextTable.Cell> total = parts.remove(at);
        return isTotal(total) && arePlain(parts) ? Optional.of(new SummedTable(head, parts, total)) : Optional.empty();
    }

    /** Whether a row only counts the columns. */
    private static boolean areColumnNumbers(List<TextTable.Cell> row) {
        int counted = 0;
        for (TextTable.Cell cell : row) {
            Matcher m = COLUMN_NUMBER.matcher(plain(cell));
            if (!m.matches() || m.group("number") != null && Integer.parseInt(m.group("number")) != ++counted) {
                return false;
            }
        }
        return counted > 0 && row.size() > NAMING_CELLS;
    }

    private static boolean isTotal(List<TextTable.Cell> row) {
        return row.stream()
                .limit(NAMING_CELLS)
                .anyMatch(cell -> TOTAL.matcher(plain(cell)).matches());
    }

    private static boolean arePlain(List<List<TextTable.Cell>> rows) {
        boolean alike =
                rows.stream().map(row -> plain(row.get(0)).isEmpty()).distinct().count() == 1
                        && rows.stream().map(SummedTable::isBold).distinct().count() == 1;
        return alike
                && rows.stream()
                        .noneMatch(row -> RANK.matcher(plain(row.get(0))).matches()
                                || row.stream()
                                        .limit(NAMING_CELLS)
                                        .anyMatch(cell -> PART_OF_ANOTHER
                                                .matcher(plain(cell))
                                                .matches()));
    }

    private static boolean isBold(List<TextTable.Cell> row) {
        return row.stream().limit(NAMING_CELLS).anyMatch(cell -> cell.text().startsWith("**"));
    }

    /** Columns of which all figures are known and that add up by what they are. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < head.size(); c++) {
            column(c).ifPresent(columns::add);
        }
        return columns;
    }

    private Optional<Column> column(int c) {
        Optional<Amount> written = Amount.of(plain(total.get(c)));
        List<Amount> amounts = new ArrayList<>();
        for (List<TextTable.Cell> row : parts) {
            Optional<Amount> amount = Amount.of(plain(row.get(c)));
            if (amount.isEmpty() && !NOTHING.matcher(plain(row.get(c))).matches()) {
                return Optional.empty();
            }
            amount.ifPresent(amounts::add);
        }
        if (written.isEmpty() || amounts.size() < LEAST_PARTS || !addUp(head.get(c), amounts, written.get())) {
            return Optional.empty();
        }
        String name = plain(head.get(c));
        List<BigDecimal> figures = amounts.stream().map(Amount::value).toList();
        return Optional.of(new Column(
                name.isEmpty() ? Integer.toString(c + 1) : name,
                total.get(c),
                written.get().value(),
                figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                leeway(name + " " + written.get().unit(), written.get().value(), figures)));
    }

    private static boolean addUp(TextTable.Cell head, List<Amount> amounts, Amount total) {
        String name = plain(head);
        boolean years = YEARS.matcher(name).matches() && amounts.stream().allMatch(Amount::mayBeYear);
        boolean alike = Amount.areAlike(
                Stream.concat(amounts.stream(), Stream.of(total)).toList());
        return alike && !years && !NO_SUM.matcher(name + " " + total.unit()).matches();
    }

    /** Half a unit of the last place for each figure that may be rounded, and for the total; none for what is counted. */
    private static BigDecimal leeway(String named, BigDecimal total, List<BigDecimal> figures) {
        int places = figures.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        if (places == 0 && total.scale() == 0 && !MEASURED.matcher(named).matches()) {
            return BigDecimal.ZERO;
        }
        BigDecimal half = new BigDecimal("0.5");
        return half.scaleByPowerOfTen(-places)
                .multiply(BigDecimal.valueOf(figures.size()))
                .add(half.scaleByPowerOfTen(-total.scale()));
    }

    /** A cell's words without signs of emphasis. */
    private static String plain(TextTable.Cell cell) {
        return cell.text().replace("**", "").replaceAll("^[*_]|[*_]$", "").strip();
    }

    private static Pattern words(String... ways) {
        return Pattern.compile("(?iu)(?:" + String.join("|", ways) + ") ?:?");
    }
}
