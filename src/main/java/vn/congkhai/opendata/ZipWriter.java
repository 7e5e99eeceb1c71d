package vn.congkhai.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip file (PKWARE's APPNOTE 6.3) of which the same parts always give the same bytes, and takes parts over from
 * an older file of its own as they are packed there: packing is by far the most of the work.
 */
final class ZipWriter implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;

    /** Deflate needs version 2.0. */
    private static final short VERSION = 20;

    /** More parts than two bytes count need version 4.5. */
    private static final short VERSION_64 = 45;

    private static final int MOST = 0xFFFF;

    /** Names are UTF-8. */
    private static final short FLAGS = 1 << 11;

    private static final short DEFLATED = 8;

    /** 1 February 1980: no file has a time but this one, which every zip program can show. */
    private static final short DATE = 2 << 5 | 1;

    private final ByteArrayOutputStream bytes;
    private final List<Part> parts = new ArrayList<>();
    // a fifth larger than at the usual level, in a quarter of its time
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] packed = new byte[1 << 16];

    /** @param expected about how many bytes the file will have: what is that large is not moved about as it grows */
    ZipWriter(int expected) {
        bytes = new ByteArrayOutputStream(expected);
    }

    /** A part of the file: what its heads say, and where its local head starts. */
    private record Part(String path, int crc, int packedSize, int size, int start) {}

    /** The parts of a file that was written before. */
    static final class Written {

        private final byte[] file;
        private final Map<String, Part> parts = new HashMap<>();

        /**
         * @throws RuntimeException of any kind when the bytes are no such file
         */
        Written(byte[] file) {
            this.file = file;
            ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            int end = file.length - END_SIZE;
            if (in.getInt(end) != END) {
                throw new IllegalArgumentException("not written here");
            }
            int at = in.getInt(end + 16);
            while (at < end) {
                int length = in.getShort(at + 28);
                String path = new String(file, at + CENTRAL_SIZE, length, StandardCharsets.UTF_8);
                parts.put(
                        path,
                        new Part(path, in.getInt(at + 16), in.getInt(at + 20), in.getInt(at + 24), in.getInt(at + 42)));
                at += CENTRAL_SIZE + length;
            }
        }

        int size() {
            return file.length;
        }

        boolean has(String path) {
            return parts.containsKey(path);
        }
    }

    /** Takes a part over as it is packed. */
    void take(Written from, String path) {
        Part part = from.parts.get(path);
        head(path, part.crc, part.packedSize, part.size);
        int start = part.start + LOCAL_SIZE + path.getBytes(StandardCharsets.UTF_8).length;
        bytes.write(from.file, start, part.packedSize);
    }

    /** Packs a part. */
    void add(String path, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        int size = 0;
        while (!deflater.finished()) {
            if (size == packed.length) {
                packed = java.util.Arrays.copyOf(packed, size * 2);
            }
            size += deflater.deflate(packed, size, packed.length - size);
        }
        head(path, (int) crc.getValue(), size, content.length);
        bytes.write(packed, 0, size);
    }

    private void head(String path, int crc, int packedSize, int size) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        parts.add(new Part(path, crc, packedSize, size, bytes.size()));
        ByteBuffer head = buffer(LOCAL_SIZE + name.length).putInt(LOCAL);
        describe(head, crc, packedSize, size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name);
        write(head);
    }

    private static ByteBuffer describe(ByteBuffer head, int crc, int packedSize, int size) {
        return head.putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DATE)
                .putInt(crc)
                .putInt(packedSize)
                .putInt(size);
    }

    /** The whole file. */
    byte[] finish() {
        int start = bytes.size();
        for (Part part : parts) {
            byte[] name = part.path.getBytes(StandardCharsets.UTF_8);
            ByteBuffer head = buffer(CENTRAL_SIZE + name.length).putInt(CENTRAL).putShort(VERSION);
            describe(head, part.crc, part.packedSize, part.size).putShort((short) name.length);
            // no more fields, no comment, the first and only disk, no attributes
            head.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0);
            write(head.putInt(part.start).put(name));
        }
        int size = bytes.size() - start;
        if (parts.size() > MOST) {
            endOfMany(start, size);
        }
        short count = (short) Math.min(parts.size(), MOST);
        ByteBuffer end = buffer(END_SIZE).putInt(END).putInt(0).putShort(count).putShort(count);
        write(end.putInt(size).putInt(start).putShort((short) 0));
        return bytes.toByteArray();
    }

    /** Where the parts are more than the end can count: the Zip64 end, and the way to it. */
    private void endOfMany(int start, int size) {
        long at = bytes.size();
        ByteBuffer end =
                buffer(56).putInt(END_64).putLong(44).putShort(VERSION_64).putShort(VERSION_64);
        end.putInt(0).putInt(0).putLong(parts.size()).putLong(parts.size());
        write(end.putLong(size).putLong(start));
        write(buffer(20).putInt(LOCATOR_64).putInt(0).putLong(at).putInt(1));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer buffer) {
        bytes.write(buffer.array(), 0, buffer.position());
    }

    @Override
    public void close() {
        deflater.end();
    }
}
