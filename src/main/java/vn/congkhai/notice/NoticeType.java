package vn.congkhai.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congkhai.problem.Nearest;
import vn.congkhai.viet.VietText;

/**
 * The kinds of paper a notice can be: the 29 types of Decree 30/2020/NĐ-CP (Article 7, codes of Appendix III), and the
 * conclusion, which is issued as a thông báo and listed apart because it is what readers look for.
 */
public enum NoticeType {
    KET_LUAN("ket-luan", "Kết luận", "TB"),
    BAO_CAO("bao-cao", "Báo cáo", "BC"),
    NGHI_QUYET("nghi-quyet", "Nghị quyết", "NQ"),
    QUYET_DINH("quyet-dinh", "Quyết định", "QĐ"),
    CHI_THI("chi-thi", "Chỉ thị", "CT"),
    QUY_CHE("quy-che", "Quy chế", "QC"),
    QUY_DINH("quy-dinh", "Quy định", "QyĐ"),
    THONG_CAO("thong-cao", "Thông cáo", "TC"),
    THONG_BAO("thong-bao", "Thông báo", "TB"),
    HUONG_DAN("huong-dan", "Hướng dẫn", "HD"),
    CHUONG_TRINH("chuong-trinh", "Chương trình", "CTr"),
    KE_HOACH("ke-hoach", "Kế hoạch", "KH"),
    PHUONG_AN("phuong-an", "Phương án", "PA"),
    DE_AN("de-an", "Đề án", "ĐA"),
    DU_AN("du-an", "Dự án", "DA"),
    BIEN_BAN("bien-ban", "Biên bản", "BB"),
    TO_TRINH("to-trinh", "Tờ trình", "TTr"),
    HOP_DONG("hop-dong", "Hợp đồng", "HĐ"),
    CONG_DIEN("cong-dien", "Công điện", "CĐ"),
    BAN_GHI_NHO("ban-ghi-nho", "Bản ghi nhớ", "BGN"),
    BAN_THOA_THUAN("ban-thoa-thuan", "Bản thỏa thuận", "BTT"),
    GIAY_UY_QUYEN("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
    GIAY_MOI("giay-moi", "Giấy mời", "GM"),
    GIAY_GIOI_THIEU("giay-gioi-thieu", "Giấy giới thiệu", "GGT"),
    GIAY_NGHI_PHEP("giay-nghi-phep", "Giấy nghỉ phép", "GNP"),
    PHIEU_GUI("phieu-gui", "Phiếu gửi", "PG"),
    PHIEU_CHUYEN("phieu-chuyen", "Phiếu chuyển", "PC"),
    PHIEU_BAO("phieu-bao", "Phiếu báo", "PB"),
    CONG_VAN("cong-van", "Công văn", ""),
    THU_CONG("thu-cong", "Thư công", "");

    private static final Map<String, NoticeType> BY_SLUG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NoticeType::slug, Function.identity()));

    private final String slug;
    private final String label;
    private final String code;

    NoticeType(String slug, String label, String code) {
        this.slug = slug;
        this.label = label;
        this.code = code;
    }

    /** The type of a slug. */
    public static Optional<NoticeType> ofSlug(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /**
     * The type that a word means which is no slug: a code as in numbers ({@code QĐ}), if only one type has it, or the words at the
     * head of a conclusion ({@code Thông báo kết luận}).
     */
    private static Optional<NoticeType> meant(String word) {
        String plain = word.strip();
        if (VietText.slug(plain).startsWith(THONG_BAO.slug + "-" + KET_LUAN.slug)) {
            return Optional.of(KET_LUAN);
        }
        List<NoticeType> ofCode = Arrays.stream(values())
                .filter(type -> type.code.equalsIgnoreCase(plain) && !plain.isEmpty())
                .toList();
        return ofCode.size() == 1 ? Optional.of(ofCode.get(0)) : Optional.empty();
    }

    /** The slug that stands for or next to what somebody wrote for one. */
    public static Optional<String> near(String word) {
        return meant(word).map(NoticeType::slug).or(() -> Nearest.to(VietText.slug(word), slugs()));
    }

    /** All slugs, in the order of this table. */
    public static List<String> slugs() {
        return Arrays.stream(values()).map(NoticeType::slug).toList();
    }

    /** As front matter and addresses have it: {@code ket-luan}. */
    public String slug() {
        return slug;
    }

    /** As readers see it: {@code Kết luận}. */
    public String label() {
        return label;
    }

    /** The code in a document's number ({@code TB}); empty for the two types that have none. */
    public String code() {
        return code;
    }

    /** The words at the head of the printed paper: a conclusion is issued as a THÔNG BÁO. */
    public String heading() {
        return this == KET_LUAN ? THONG_BAO.label : label;
    }
}
