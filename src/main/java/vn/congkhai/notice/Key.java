package vn.congkhai.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one table of the keys a notice's front matter may have. The staff guide and {@code schema.json} are held against
 * it.
 */
public enum Key {
    TITLE(Form.TEXT, true, "Kết luận phiên họp thường kỳ UBND huyện tháng 9/2023"),
    TYPE(Form.TYPE, true, "ket-luan"),
    NUMBER(Form.NUMBER, false, "187/TB-UBND"),
    DISTRICT(Form.DISTRICT, true, "son-duong"),
    DATE(Form.DATE_OR_MONTH, true, "2023-09-25"),
    SIGNER(Form.TEXT, true, "Vũ Văn Thụ"),
    SIGNER_TITLE(Form.TEXT, false, "Chánh Văn phòng"),
    SIGNER_AUTHORITY(Form.TEXT, false, "TL. Chủ tịch"),
    ISSUER(Form.TEXT, false, "Ủy ban nhân dân huyện Sơn Dương"),
    MEETING_DATE(Form.DATE, false, "2023-09-21"),
    CHAIR(Form.TEXT, false, "Giang Tuấn Anh"),
    PLACE(Form.TEXT, false, "Sơn Dương"),
    RECIPIENTS(Form.TEXT_LIST, false, "[\"Ủy ban nhân dân các xã, thị trấn\"]"),
    TOPICS(Form.SLUG_LIST, false, "[dat-dai, cai-cach-hanh-chinh]"),
    LEAD(Form.TEXT, false, "Ủy ban nhân dân huyện kết luận bốn nội dung"),
    TEXT(Form.TEXT_KIND, false, "summary"),
    STATUS(Form.STATUS, false, "draft"),
    PUBLISH_AT(Form.DATE_TIME, false, "2023-09-26T08:00"),
    CORRECTS(Form.REFERENCE, false, "son-duong/2023/09/187-tb-ubnd"),
    REPLACES(Form.REFERENCE, false, "son-duong/2023/09/187-tb-ubnd"),
    REASON(Form.TEXT, false, "Ban hành nhầm bản dự thảo"),
    CHANGES(Form.CHANGES, false, "[" + ItemKeys.CHANGE.example() + "]"),
    ALIASES(Form.ALIAS_LIST, false, "[tin-tuc/2023/thong-bao-187.html]"),
    ATTACHMENTS(Form.ATTACHMENTS, false, "[" + ItemKeys.ATTACHMENT.example() + "]"),
    ALLOW(Form.ALLOWANCES, false, "[" + ItemKeys.ALLOWANCE.example() + "]");

    /** The keys a plain page may have. */
    static final List<Key> OF_PAGES = List.of(TITLE, LEAD, ALIASES);

    private static final Map<String, Key> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Key::yamlName, Function.identity()));

    private final Form form;
    private final boolean needed;
    private final String example;

    Key(Form form, boolean needed, String example) {
        this.form = form;
        this.needed = needed;
        this.example = example;
    }

    /** The form of a key's value. */
    public enum Form {
        TEXT,
        TEXT_LIST,
        SLUG_LIST,
        ALIAS_LIST,
        NUMBER,
        DATE,
        DATE_OR_MONTH,
        DATE_TIME,
        TYPE,
        DISTRICT,
        TEXT_KIND,
        STATUS,
        REFERENCE,
        CHANGES,
        ATTACHMENTS,
        ALLOWANCES
    }

    /** As it is typed: {@code signer_title}. */
    public String yamlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The form its value has. */
    public Form form() {
        return form;
    }

    /** Whether a notice cannot be published without it. */
    public boolean needed() {
        return needed;
    }

    /** A value to show, as it would be typed. */
    public String example() {
        return example;
    }

    /** For a key that takes a list: one item of its example, as it would be typed after a dash. */
    String itemExample() {
        String first = example.substring(1, example.length() - 1);
        int comma = form == Form.TEXT_LIST ? -1 : first.indexOf(',');
        return comma < 0 ? first : first.substring(0, comma);
    }

    /** The longest text the key takes, in characters; for a list, each item of it. */
    public int longest() {
        return switch (this) {
            case TITLE -> 300;
            case RECIPIENTS, ALIASES -> 500;
            case LEAD, REASON -> 2000;
            default -> 200;
        };
    }

    /** The key of a name as typed. */
    static Optional<Key> named(String yamlName) {
        return Optional.ofNullable(BY_NAME.get(yamlName));
    }
}
