package vn.congkhai.build;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What staff change in the front matter of a notice without moving it. */
final class HeadEdits {

    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("topics", List.of("[dat-dai]", "[dat-dai, y-te]", "[giao-duc]")),
            Map.entry("lead", List.of("Giao hai việc", "Giao ba việc trước tháng 7")),
            Map.entry("recipients", List.of("[Các phòng]", "[Các phòng, UBND các xã]")),
            Map.entry("chair", List.of("Giang Tuấn Anh", "Đỗ Thị Hà")),
            Map.entry("meeting_date", List.of("2023-01-01", "2023-01-02")),
            Map.entry("place", List.of("Sơn Dương", "Lục Nam")),
            Map.entry("issuer", List.of("Ban Chỉ đạo huyện", "Hội đồng huyện")),
            Map.entry("signer_title", List.of("Chủ tịch", "Chánh Văn phòng")),
            Map.entry("signer_authority", List.of("TM. Ủy ban nhân dân", "TL. Chủ tịch")),
            Map.entry("text", List.of("full", "summary", "ocr")),
            Map.entry("status", List.of("published", "draft", "withdrawn")),
            Map.entry(
                    "changes",
                    List.of(
                            "[{date: 2024-05-20, note: Sửa tên phụ lục}]",
                            "[{date: 2024-05-20, note: Sửa bảng}, {date: 2024-06-02, note: Sửa tên}]",
                            "[{date: 2023-12-31, note: Sửa bảng}]")),
            Map.entry("allow", List.of(allow("0912 345 678"), allow("huyệnh"), allow("DATE"))),
            Map.entry("publish_at", List.of("2024-06-03", "2024-06-20T08:00", "2024-07-15T08:00")),
            Map.entry("signer", List.of("Vũ Văn Thụ", "Vũ Văn Thu", "Ông Ích Khiêm", "Đỗ Thị Hà"))));

    private static final List<String> REFERENCES = List.of("corrects", "replaces", "attachments", "aliases");

    private final Random random;

    HeadEdits(Random random) {
        this.random = random;
    }

    /**
     * Sets a key, gives it another value, or takes it away again.
     *
     * @param name of the notice's file, which no other has
     */
    String edit(Map<String, String> head, String name) {
        if (random.nextInt(4) == 0) {
            return edit(head, REFERENCES.get(random.nextInt(REFERENCES.size())), name);
        }
        String key = List.copyOf(VALUES.keySet()).get(random.nextInt(VALUES.size()));
        if (head.containsKey(key) && !key.equals("signer") && random.nextInt(2) == 0) {
            head.remove(key);
        } else {
            List<String> values = VALUES.get(key);
            String value = values.get(random.nextInt(values.size()));
            head.put(key, value.replace("DATE", head.get("date")));
            // tells why a notice was withdrawn, and where it was not, what was changed
            head.put("reason", "Ban hành nhầm thể thức");
        }
        return key;
    }

    private static String allow(String words) {
        return "[{words: " + words + ", reason: đã công bố, by: Vũ Văn Thụ}]";
    }

    private String edit(Map<String, String> head, String key, String name) {
        if (key.equals("aliases")) {
            String alias = "cu/" + random.nextInt(3) + "/" + name + ".html";
            head.put(key, random.nextBoolean() ? "[" + alias + "]" : "[" + alias + ", cu/" + name + "]");
        } else {
            head.remove(key);
        }
        return key;
    }
}
