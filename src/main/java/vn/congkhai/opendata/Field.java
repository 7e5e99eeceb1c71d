package vn.congkhai.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congkhai.notice.Key;

/**
 * The one table of what the data tells of a notice, in the order of the files. Where front matter has a key for it, the
 * field has that key's name, form and value. The page "Dữ liệu mở" is held against this table.
 */
enum Field {
    PATH("đường dẫn của văn bản, cũng là mã định danh không đổi"),
    URL("địa chỉ trang của văn bản"),
    JSON("địa chỉ tệp JSON của văn bản"),
    TITLE("trích yếu"),
    TYPE("mã loại văn bản"),
    TYPE_NAME("tên loại văn bản"),
    NUMBER("số và ký hiệu; không có nếu bản công bố không ghi số"),
    DISTRICT("mã huyện, xã hoặc phường ban hành"),
    DISTRICT_NAME("tên huyện, xã hoặc phường, gồm cả cấp: huyện Sơn Dương"),
    PROVINCE("tỉnh, ghi như lúc ban hành"),
    ISSUER("cơ quan ban hành"),
    DATE("ngày ban hành; chỉ có năm và tháng nếu văn bản không ghi ngày"),
    PLACE("địa danh ghi trước ngày ban hành"),
    SIGNER("người ký"),
    SIGNER_TITLE("chức vụ người ký"),
    SIGNER_AUTHORITY("thẩm quyền ký"),
    MEETING_DATE("ngày họp"),
    CHAIR("người chủ trì cuộc họp"),
    RECIPIENTS("nơi nhận"),
    TOPICS("mã chủ đề"),
    LEAD("câu tóm lược"),
    TEXT("full: toàn văn; summary: bản tóm tắt; ocr: chữ do máy đọc, chưa đối chiếu"),
    STATUS("published: đang đăng; withdrawn: đã thu hồi"),
    PUBLISH_AT("thời điểm đăng đã hẹn, theo giờ của cổng"),
    CORRECTS("đường dẫn của văn bản được văn bản này đính chính"),
    REPLACES("đường dẫn của văn bản được văn bản này thay thế"),
    CORRECTED_BY("đường dẫn của các văn bản đính chính văn bản này"),
    REPLACED_BY("đường dẫn của các văn bản thay thế văn bản này"),
    REASON("lý do thu hồi, đính chính hoặc thay thế"),
    CHANGES("nhật ký sửa đổi: ngày và nội dung"),
    ALIASES("các địa chỉ cũ vẫn dẫn tới trang này"),
    ATTACHMENTS("tệp đính kèm: tên tệp, tiêu đề, địa chỉ, kiểu, kích thước tính bằng byte, mã băm SHA-256"),
    UPDATED("ngày thay đổi gần nhất"),
    SOURCE_SHA256("mã băm SHA-256 của tệp nguồn: khác đi là văn bản trên cổng đã được sửa"),
    BODY_TEXT("nội dung dạng chữ, mỗi khối một dòng; chỉ có trong tệp JSON của từng văn bản");

    /** What every notice has, in every file. */
    private static final List<Field> ALWAYS =
            List.of(PATH, URL, JSON, TYPE_NAME, DISTRICT_NAME, PROVINCE, ISSUER, TEXT, STATUS, UPDATED, SOURCE_SHA256);

    private final String description;
    private final String label;

    Field(String description) {
        this.description = description;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /** As the files name it: {@code signer_title}. */
    String label() {
        return label;
    }

    /** What it tells, in Vietnamese. */
    String description() {
        return description;
    }

    /** The key of front matter that it repeats. */
    Optional<Key> key() {
        return Arrays.stream(Key.values()).filter(k -> k.name().equals(name())).findFirst();
    }

    /** Whether every notice has it. */
    boolean always() {
        return ALWAYS.contains(this) || key().filter(Key::needed).isPresent();
    }

    /** Whether it is a column of the table: what a spreadsheet cell can hold. */
    boolean isColumn() {
        return this != CHANGES && this != ALIASES && this != SOURCE_SHA256 && !isBody();
    }

    /** Whether only the notice's own file has it. */
    boolean isBody() {
        return this == BODY_TEXT;
    }

    static List<Field> columns() {
        return Arrays.stream(values()).filter(Field::isColumn).toList();
    }
}
