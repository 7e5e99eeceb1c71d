package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages keep room for a picture of the size in which browsers show it. */
class PictureSizeTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureSaysHowLargeItIs(String kind) throws IOException {
        assertThat(size("so-do." + kind, drawn(kind))).contains(new PictureSize(120, 45));
    }

    /** The three forms of WebP: with loss, without, and extended (RFC 9649, 2.5 to 2.7). */
    @ParameterizedTest
    @CsvSource({
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==, 1, 1",
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASp4AC0ADsD+JaQAA3AAAAAA, 120, 45",
        "UklGRjIAAABXRUJQVlA4TCYAAAAvd8AKAA8w//M///MfeJAkbXvaSG7m8Q3GfYSBJekwQztm/IcZlgwnmWImn2BK7aFmBtnVir6q, 120, 44",
        "UklGRiQAAABXRUJQVlA4WAoAAAAQAAAAdwAALAAAVlA4IAAAAAA=, 120, 45"
    })
    void aPictureOfTheNewerKindSaysSoAsWell(String webp, int width, int height) throws IOException {
        assertThat(size("so-do.webp", Base64.getDecoder().decode(webp))).contains(new PictureSize(width, height));
    }

    @ParameterizedTest
    @CsvSource({"1, 120, 45", "3, 120, 45", "5, 45, 120", "6, 45, 120", "8, 45, 120"})
    void aPhotographIsAsLargeAsItIsShownHoweverTheCameraWasHeld(int orientation, int width, int height)
            throws IOException {
        assertThat(size("anh.jpg", held(drawn("jpg"), orientation))).contains(new PictureSize(width, height));
    }

    /** Most telephones write so: the lowest byte first, and the maker and the model before how they were held. */
    @ParameterizedTest
    @CsvSource({"1, 120, 45", "6, 45, 120"})
    void aPhotographOfATelephoneIsAsLargeAsItIsShown(int orientation, int width, int height) throws IOException {
        ByteBuffer exif = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 3);
        for (int tag : new int[] {0x10F, 0x110, 0x112}) {
            int value = tag == 0x112 ? orientation : 7;
            exif.putShort((short) tag).putShort((short) 3).putInt(1).putInt(value);
        }

        assertThat(size("anh.jpg", withSegment(drawn("jpg"), 0xE1, exif.array())))
                .contains(new PictureSize(width, height));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 13, 14})
    void aPhotographWithoutRoomForHowItWasHeldIsUpright(int length) throws IOException {
        byte[] exif = Arrays.copyOf("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII), length);

        assertThat(size("anh.jpg", withSegment(drawn("jpg"), 0xE1, exif))).contains(new PictureSize(120, 45));
    }

    /** Tables, marks of arithmetic coding and other programs' notes may come before the frame, and fill bytes before any marker. */
    @ParameterizedTest
    @ValueSource(ints = {0xC4, 0xC8, 0xCC, 0xDB, 0xE0, 0xE1, 0xE2, 0xFE})
    void aPhotographMaySayOtherThingsBeforeItsSize(int marker) throws IOException {
        byte[] jpeg = drawn("jpg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.write(
                new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) marker, 0, 16, 8, 0, 1, 0, 2, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8
                });
        photo.write(jpeg, 2, jpeg.length - 2);

        assertThat(size("anh.jpg", photo.toByteArray())).contains(new PictureSize(120, 45));
    }

    @Test
    void aPictureWithoutWidthOrHeightSaysNothing() throws IOException {
        byte[] gif = drawn("gif");
        gif[6] = 0;
        assertThat(size("a.gif", gif)).isEmpty();

        gif[6] = 120;
        gif[8] = 0;
        assertThat(size("a.gif", gif)).isEmpty();
    }

    @Test
    void whatIsNoPictureOrNotWholeSaysNothing() throws IOException {
        byte[] png = drawn("png");

        for (int length = 0; length < 24; length++) {
            assertThat(size("a.png", Arrays.copyOf(png, length))).isEmpty();
        }
        assertThat(size("b.png", "Không phải ảnh".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(size("c.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PictureSize.of(new SourceFile("d.png", temp.resolve("d.png"), 9, 0)))
                .isEmpty();
    }

    @Test
    void aPhotographThatIsDamagedAnywhereStopsNothing() throws IOException {
        byte[] photo = held(drawn("jpg"), 6);
        for (int i = 2; i < 200; i++) {
            for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                byte[] damaged = photo.clone();
                damaged[i] = (byte) value;
                size("anh.jpg", damaged);
            }
            size("anh.jpg", Arrays.copyOf(photo, i));
        }

        assertThat(size("anh.jpg", Arrays.copyOf(photo, 60))).isEmpty();
    }

    private Optional<PictureSize> size(String name, byte[] bytes) throws IOException {
        return PictureSize.of(new SourceFile(name, Files.write(temp.resolve(name), bytes), bytes.length, 0));
    }

    private static byte[] drawn(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(120, 45, BufferedImage.TYPE_INT_RGB), kind, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    /** The picture with what a camera says of how it was held: one entry in a directory of TIFF (Exif 2.32, 4.5.4). */
    private static byte[] held(byte[] jpeg, int orientation) throws IOException {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return withSegment(jpeg, 0xE1, exif);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] segment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (segment.length + 2)});
        out.write(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
