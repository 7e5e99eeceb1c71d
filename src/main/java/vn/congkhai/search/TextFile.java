package vn.congkhai.search;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;

/**
 * The text of a notice as browsers fetch it for excerpts: what the notice is called, and its pieces, each packed by
 * itself, so that one can be had without the others. A table of their lengths stands before them.
 */
final class TextFile {
    private TextFile() {}

    static byte[] encode(Notice notice, NoticeText text, Packed packer) {
        String head = String.join(
                        "\t",
                        notice.path().slug(),
                        notice.paper().date().iso(),
                        notice.paper().number().map(DocumentNumber::text).orElse(""))
                + "\n" + text.head();
        List<byte[]> parts = new ArrayList<>();
        parts.add(packer.text(head));
        text.pieces().forEach(piece -> parts.add(packer.text(piece)));
        Bytes file = new Bytes(
                2 * parts.size() + parts.stream().mapToInt(p -> p.length).sum());
        file.put(parts.size());
        parts.forEach(part -> file.putVarint(part.length));
        parts.forEach(part -> file.put(part, part.length));
        return file.toArray();
    }
}
