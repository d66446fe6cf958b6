package kr.smartwork.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are what they contain, and nothing of them is kept but what can be seen. */
class HandedInFilesTest {

    @TempDir
    Path directory;

    HandedInFiles files;

    @BeforeEach
    void emptyStore() {
        files = new HandedInFiles(new FileStore(new FileSettings(directory)));
    }

    @Test
    void aPhotoLosesPlaceAndTimeAndStandsUpright() throws IOException {
        byte[] photo = withExif(picture("jpg", 40, 20), 6, "GPS 35.8714N 128.6014E");

        StoredFile stored = files.take("photo", "IMG_0001.JPG", photo);

        byte[] kept = files.content(stored.hash());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(stored.width()).isEqualTo(20);
        assertThat(stored.height()).isEqualTo(40);
        assertThat(stored.mediaType()).isEqualTo("image/jpeg");
        assertThat(stored.name()).isEqualTo("IMG_0001.jpg");
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(17, 3)).getRed())
                .as("the red left half is on top after turning to the right")
                .isGreaterThan(200);
    }

    @Test
    void whatIsAppendedToAPictureIsGone() throws IOException {
        byte[] polyglot =
                join(picture("png", 8, 8), "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));

        byte[] kept = files.content(files.take("photo", "x.png", polyglot).hash());

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\u0003\u0004");
    }

    @Test
    void theEndingIsThatOfTheContentAndTheNameHasNoFolders() throws IOException {
        assertThat(files.take("f", "../../etc/passwd.html", picture("png", 2, 2))
                        .name())
                .isEqualTo("passwd.png");
        assertThat(files.take("f", "C:\\사진\\현장 \u202Egnp.exe", picture("png", 2, 2))
                        .name())
                .isEqualTo("현장 gnp.png");
        assertThat(files.take("f", "가".repeat(300) + ".png", picture("png", 2, 2))
                        .name())
                .hasSize(104);
        assertThat(files.take("f", "..", picture("png", 2, 2)).name()).isEqualTo("file.png");
        assertThat(files.take("f", "/", picture("png", 2, 2)).name()).isEqualTo("file.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "GIF89a-------------",
                "PK\u0003\u0004-------------",
                "MZ--------------",
                "plain text, that is all",
                "RIFF----WEBPVP8 "
            })
    void otherKindsAreRefusedWhateverTheyAreCalled(String content) {
        assertThat(refused("photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("other-kind");
    }

    @Test
    void whatCannotBeOpenedOrIsTooLargeIsRefusedWithItsReason() throws IOException {
        assertThat(refused("a.png", new byte[0])).isEqualTo("empty");
        assertThat(refused("a.png", Arrays.copyOf(picture("png", 50, 50), 40))).isEqualTo("damaged");
        assertThat(refused("a.png", new byte[HandedInFiles.LARGEST + 1])).isEqualTo("too-large");
        assertThat(refused("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("heic");
        assertThat(refused("bomb.png", hugePng()))
                .as("60,000 × 60,000 pixels in 60 bytes")
                .isEqualTo("damaged");
    }

    @Test
    void aDocumentIsKeptAsItIs() {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

        StoredFile stored = files.take("f", "공문.pdf", pdf);

        assertThat(files.content(stored.hash())).isEqualTo(pdf);
        assertThat(stored.width()).isNull();
    }

    @Test
    void largePicturesShrinkAndHaveThumbnails() throws IOException {
        StoredFile stored = files.take("f", "a.png", picture("png", 5_000, 1_000));

        assertThat(stored.width()).isEqualTo(2_000);
        assertThat(stored.height()).isEqualTo(400);
        assertThat(ImageIO.read(new ByteArrayInputStream(files.thumbnail(stored.hash())))
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void theSameContentIsKeptOnceAndNoNameLeadsOutOfTheStore() throws IOException {
        String first = files.take("f", "a.png", picture("png", 9, 9)).hash();
        String second = files.take("f", "b.png", picture("png", 9, 9)).hash();

        assertThat(second).isEqualTo(first);
        try (Stream<Path> kept = Files.walk(directory)) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
        }
        assertThatThrownBy(() -> files.content("../../../etc/passwd")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.content("0".repeat(64))).isInstanceOf(NotFound.class);
    }

    private String refused(String name, byte[] content) {
        return catchThrowableOfType(InvalidInput.class, () -> files.take("photo", name, content))
                .errors()
                .get(0)
                .code();
    }

    /** Red on the left, blue on the right. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** An EXIF segment with an orientation, followed by a text, put after the start of the JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation, String text) {
        byte[] note = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + note.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        exif.put(note);
        ByteBuffer segment = ByteBuffer.allocate(4 + exif.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array());
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] hugePng() {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        png.putInt(13).put(header.array()).putInt((int) sum.getValue());
        png.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xAE426082);
        return png.array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
