package vn.congkhai.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congkhai.search.bits.Bytes;

/**
 * The texts of a few neighbouring notices in one file: a site of many thousand notices has a quarter of the files, and a
 * browser asks for as little as if each had its own. The file begins with a slot for each text, which holds what is asked
 * for most, so that a browser knows where that stands without asking first: where the rest of the text is (four bytes,
 * the lowest first), then what the notice is called and its first piece. Behind the slots stand the rests.
 */
public final class TextPack {
    /** Texts of a pack; the browser knows the same. */
    static final int MOST = 4;

    private static final int SLOT = 1100;
    private static final int ADDRESS = Integer.BYTES;

    private TextPack() {}

    /**
     * A text, as it is parted.
     *
     * @param own what stands in the slot
     * @param rest what stands behind the slots
     */
    public record Text(byte[] own, byte[] rest) {

        /** A text of which so much is wanted in the slot, as far as there is room. */
        static Text of(Bytes whole, int wanted) {
            int cut = Math.min(wanted, SLOT - ADDRESS);
            return new Text(Arrays.copyOf(whole.array(), cut), Arrays.copyOfRange(whole.array(), cut, whole.size()));
        }
    }

    static byte[] encode(List<Text> texts) {
        int length = texts.size() * SLOT;
        for (Text text : texts) {
            length += text.rest().length;
        }
        byte[] pack = new byte[length];
        int slot = 0;
        int rest = texts.size() * SLOT;
        for (Text text : texts) {
            for (int i = 0; i < ADDRESS; i++) {
                pack[slot + i] = (byte) (rest >>> Byte.SIZE * i);
            }
            System.arraycopy(text.own(), 0, pack, slot + ADDRESS, text.own().length);
            System.arraycopy(text.rest(), 0, pack, rest, text.rest().length);
            slot += SLOT;
            rest += text.rest().length;
        }
        return pack;
    }

    /** The texts of a pack of so many; what follows a short one in its slot belongs to it. */
    static List<Text> decode(byte[] pack, int count) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = rest(pack, i);
            int to = i + 1 < count ? rest(pack, i + 1) : pack.length;
            if (from < count * SLOT || to < from || to > pack.length) {
                throw new IOException("not a pack of " + count + " texts");
            }
            texts.add(new Text(
                    Arrays.copyOfRange(pack, i * SLOT + ADDRESS, (i + 1) * SLOT), Arrays.copyOfRange(pack, from, to)));
        }
        return texts;
    }

    private static int rest(byte[] pack, int text) throws IOException {
        if (pack.length < (text + 1) * SLOT) {
            throw new IOException("cut off");
        }
        int address = 0;
        for (int i = 0; i < ADDRESS; i++) {
            address |= (pack[text * SLOT + i] & 0xff) << Byte.SIZE * i;
        }
        return address;
    }
}
