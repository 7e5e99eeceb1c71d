package vn.congkhai.search.text;

import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.bits.CheckValue;
import vn.congkhai.viet.TokenCursor;

/**
 * The text of a notice as browsers fetch it for excerpts: what the notice is called, and its pieces, each with a check
 * value, so that one can be had without the others. A table of their lengths stands before them. For one thread at a
 * time, one text after the other.
 */
public final class CodedText {
    private final TextEncoder encoder = new TextEncoder();
    private final Bytes parts = new Bytes(1 << 13);
    private final int[] ends = new int[Pieces.MOST + 1];
    private int count;

    /** What a notice is called in its text, before what of its head is searched. */
    private static String names(Notice notice) {
        return String.join(
                        "\t",
                        notice.path().slug(),
                        notice.paper().date().iso(),
                        notice.paper().number().map(DocumentNumber::text).orElse(""))
                + "\n";
    }

    /** Starts on the text of a notice, whose first part, the head, begins with what the notice is called. */
    public void start(Notice notice) {
        parts.clear();
        count = 0;
        encoder.start(names(notice));
    }

    /** Takes the tokens of the part: every one of them, before the part ends. */
    public TextEncoder encoder() {
        return encoder;
    }

    /** Ends a part with what stands behind its last token; the next one begins. */
    public void endPart(TokenCursor cursor) {
        int from = parts.size();
        parts.put(encoder.end(cursor));
        int check = CheckValue.of(parts.array(), from, parts.size());
        for (int i = 0; i < CheckValue.BYTES; i++) {
            parts.put(check >>> Byte.SIZE * i);
        }
        ends[count++] = parts.size();
        encoder.start("");
    }

    /** The text as it stands in a pack. */
    public TextPack.Text text() {
        Bytes all = new Bytes(parts.size() + 3 * count + 1);
        all.put(count);
        for (int i = 0; i < count; i++) {
            all.putVarint(ends[i] - (i == 0 ? 0 : ends[i - 1]));
        }
        int first = all.size() + ends[Math.min(1, count - 1)];
        all.put(parts);
        return TextPack.Text.of(all, first);
    }
}
