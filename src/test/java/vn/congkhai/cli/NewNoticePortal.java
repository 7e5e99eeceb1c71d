package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A portal with a notice of this year, and what {@code new} does in it. */
final class NewNoticePortal {

    /** Where the next notice of Sơn Dương is written. */
    static final String WRITTEN = "content/son-duong/2026/01/10-tb-ubnd.md";

    private final Path root;

    /** Lays the portal. */
    NewNoticePortal(Path temp) throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder = Files.createDirectories(root.resolve("content/son-duong/2026/01"));
        Files.writeString(folder.resolve("09-tb-ubnd.md"), """
                ---
                title: Kết luận giao ban tuần
                type: ket-luan
                number: 09/TB-UBND
                district: son-duong
                date: 2026-01-12
                signer: Nguyễn Văn An
                signer_title: Chánh Văn phòng
                signer_authority: TL. Chủ tịch
                recipients:
                  - Thường trực Huyện ủy
                  - UBND các xã, thị trấn
                  - "Lưu: VT"
                ---
                Nội dung.
                """);
    }

    Path root() {
        return root;
    }

    /** Lets {@code new} ask, and types the answers. */
    Sites.Outcome answer(String... lines) {
        return Sites.run(
                List.of("new", "--source", root.toString(), "--now", Sites.NOW), String.join("\n", lines) + "\n");
    }

    /** Names what a notice of Sơn Dương has in options. */
    Sites.Outcome given(String... options) {
        List<String> all =
                new ArrayList<>(List.of("--district", "son-duong", "--type", "ket-luan", "--date", "2026-01-30"));
        all.addAll(List.of(options));
        return Sites.run(root, "new", all.toArray(String[]::new));
    }
}
