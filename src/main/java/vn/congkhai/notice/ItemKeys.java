package vn.congkhai.notice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys of the items in lists: of changes, attachments and allowances in the front matter of a notice, and of the bodies in the
 * register.
 */
enum ItemKeys {
    CHANGE(needed("date", "2023-10-02"), needed("note", "Sửa lỗi chính tả ở mục 2")),
    ATTACHMENT(needed("file", "187-tb-ubnd.pdf"), optional("title", "Bản ký số")),
    ALLOWANCE(
            needed("words", "0912 345 678"),
            needed("reason", "Số đường dây nóng đã công bố"),
            needed("by", "Vũ Văn Thụ")),
    DISTRICT(
            needed("id", "son-duong"),
            needed("name", "Sơn Dương"),
            needed("kind", "huyện"),
            needed("province", "Tuyên Quang"),
            needed("committee", "Ủy ban nhân dân huyện Sơn Dương"),
            optional("office", "Văn phòng HĐND và UBND huyện Sơn Dương"),
            optional("until", "2025-06-30"),
            optional("successors", "xã Sơn Dương"));

    private final List<ItemKey> keys;
    private final List<String> names;
    private final List<String> neededNames;

    ItemKeys(ItemKey... keys) {
        this.keys = List.of(keys);
        this.names = this.keys.stream().map(ItemKey::name).toList();
        this.neededNames =
                this.keys.stream().filter(ItemKey::needed).map(ItemKey::name).toList();
    }

    /** One key with what it could hold, as it would be typed. */
    private record ItemKey(String name, String example, boolean needed) {}

    private static ItemKey needed(String name, String example) {
        return new ItemKey(name, example, true);
    }

    private static ItemKey optional(String name, String example) {
        return new ItemKey(name, example, false);
    }

    /** The names of all keys, in the order in which people write them. */
    List<String> names() {
        return names;
    }

    /** The names of those that no item can be without. */
    List<String> neededNames() {
        return neededNames;
    }

    /** What a key could hold. */
    String example(String name) {
        return keys.stream().filter(key -> key.name.equals(name)).findFirst().orElseThrow().example;
    }

    /** A whole item, as it would be typed in one line. */
    String example() {
        return keys.stream().map(key -> key.name + ": " + key.example).collect(Collectors.joining(", ", "{", "}"));
    }

    /** The names of the keys of all kinds of items. */
    static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.names.stream())
                .distinct()
                .toList();
    }
}
