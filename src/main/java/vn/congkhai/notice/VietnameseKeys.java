package vn.congkhai.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What keys are called in Vietnamese, for whoever writes {@code nguoi_ky} and means {@code signer}. */
final class VietnameseKeys {

    private static final Map<String, Key> MEANT = meant();

    private VietnameseKeys() {}

    private static Map<String, Key> meant() {
        Map<String, Key> keys = new HashMap<>();
        put(keys, Key.TITLE, "tieu_de", "trich_yeu", "ten_van_ban");
        put(keys, Key.TYPE, "loai", "loai_van_ban");
        put(keys, Key.NUMBER, "so", "so_hieu", "so_ky_hieu", "so_van_ban", "ky_hieu");
        put(keys, Key.DISTRICT, "huyen");
        put(keys, Key.DATE, "ngay", "ngay_ban_hanh", "ngay_ky");
        put(keys, Key.SIGNER, "nguoi_ky", "ho_ten_nguoi_ky");
        put(keys, Key.SIGNER_TITLE, "chuc_vu", "chuc_vu_nguoi_ky");
        put(keys, Key.SIGNER_AUTHORITY, "tham_quyen", "tham_quyen_ky");
        put(keys, Key.ISSUER, "co_quan", "co_quan_ban_hanh");
        put(keys, Key.MEETING_DATE, "ngay_hop");
        put(keys, Key.CHAIR, "chu_tri", "nguoi_chu_tri");
        put(keys, Key.PLACE, "dia_danh", "noi_ban_hanh");
        put(keys, Key.RECIPIENTS, "noi_nhan");
        put(keys, Key.TOPICS, "chu_de", "linh_vuc");
        put(keys, Key.LEAD, "tom_tat");
        put(keys, Key.STATUS, "trang_thai");
        put(keys, Key.REASON, "ly_do");
        put(keys, Key.ATTACHMENTS, "dinh_kem", "tep_dinh_kem", "phu_luc");
        return Map.copyOf(keys);
    }

    private static void put(Map<String, Key> keys, Key key, String... names) {
        for (String name : names) {
            keys.put(name, key);
        }
    }

    /** The key that is meant by a name without accents, its words joined by underscores. */
    static Optional<String> meant(String name) {
        return Optional.ofNullable(MEANT.get(name)).map(Key::yamlName);
    }
}
