package vn.congkhai.source;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * How large a picture is shown, in pixels: pages keep room for it, so that what is being read does not move when it comes. Read
 * from how the file begins, so that nothing of a picture is unpacked: PNG, GIF, WebP (RFC 9649) and JPEG (ITU T.81).
 *
 * @param width of the picture upright, as cameras say how they were held
 * @param height likewise
 */
public record PictureSize(int width, int height) {

    /** Of every kind but JPEG, the size stands within these. */
    private static final int BEGINNING = 30;

    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0xE1;

    /** The tag of how the camera was held (Exif 2.32, 274), and the first value with which the picture lies on its side. */
    private static final int ORIENTATION = 0x112;

    private static final int LYING = 5;

    /** The size of a picture; nothing of a file that is none, or that does not say. */
    public static Optional<PictureSize> of(SourceFile file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.location())))) {
            in.mark(BEGINNING);
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(BEGINNING)).order(ByteOrder.LITTLE_ENDIAN);
            String kind = new String(head.array(), StandardCharsets.ISO_8859_1);
            if (kind.startsWith("\u0089PNG")) {
                return size(Integer.reverseBytes(head.getInt(16)), Integer.reverseBytes(head.getInt(20)));
            }
            if (kind.startsWith("GIF8")) {
                return size(head.getShort(6) & 0xFFFF, head.getShort(8) & 0xFFFF);
            }
            if (kind.startsWith("WEBP", 8)) {
                return webp(head, kind.substring(12, 16));
            }
            if (kind.startsWith("\u00ff\u00d8")) {
                in.reset();
                return jpeg(in);
            }
            return Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
    }

    private static Optional<PictureSize> webp(ByteBuffer head, String chunk) {
        return switch (chunk) {
            case "VP8 " -> size(head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF);
            case "VP8L" -> size((head.getInt(21) & 0x3FFF) + 1, (head.getInt(21) >> 14 & 0x3FFF) + 1);
            case "VP8X" -> size((head.getInt(24) & 0xFFFFFF) + 1, (head.getInt(26) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureSize> jpeg(DataInputStream in) throws IOException {
        boolean lies = false;
        in.readUnsignedShort();
        for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) {
            ByteBuffer segment = ByteBuffer.wrap(in.readNBytes(Math.max(0, in.readUnsignedShort() - 2)));
            if (isFrame(marker)) {
                int height = segment.getShort(1) & 0xFFFF;
                int width = segment.getShort(3) & 0xFFFF;
                return lies ? size(height, width) : size(width, height);
            }
            if (marker == EXIF) {
                lies |= orientation(segment) >= LYING;
            }
        }
        return Optional.empty();
    }

    private static int marker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedShort() & 0xFF;
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Whether a picture's size follows: of C0 to CF, three are of tables and extensions. */
    private static boolean isFrame(int marker) {
        return (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** What the first directory of TIFF in a segment says of how the camera was held; 0 where it says nothing or is not whole. */
    private static int orientation(ByteBuffer segment) {
        if (segment.limit() < 14 || segment.getInt(0) != 0x45786966) {
            return 0;
        }
        ByteBuffer tiff = segment.slice(6, segment.limit() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = (tiff.getInt(4) & 0xFFFFFFFFL) + 2;
        if (first > tiff.limit()) {
            return 0;
        }
        int at = (int) first;
        int entries = Math.min(tiff.getShort(at - 2) & 0xFFFF, (tiff.limit() - at) / 12);
        for (int left = entries; left > 0; left--, at += 12) {
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(at + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
