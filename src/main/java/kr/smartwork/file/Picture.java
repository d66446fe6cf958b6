package kr.smartwork.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture, decoded and drawn anew: nothing of the original file is left but what can be seen. Place and time of the shot,
 * other people's thumbnails and anything appended are gone.
 */
final class Picture {

    /** Longest side that is kept, in pixels: a page of paper is readable. */
    private static final int LONGEST_SIDE = 2_000;

    private static final int THUMBNAIL_SIDE = 320;

    /** Beyond this many pixels nothing is decoded; phones take up to 200 million. */
    private static final long MOST_PIXELS = 210_000_000L;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** @return null if it cannot be decoded or has too many pixels */
    static @Nullable Picture read(byte[] content) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                BufferedImage image = decode(reader);
                return image == null ? null : new Picture(drawn(image, orientation(content)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    /** Takes every n-th pixel of a huge picture, so that what is in memory stays small. */
    private static @Nullable BufferedImage decode(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            return null;
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /** 1 to 8 as EXIF (CIPA DC-008) defines it. */
    private static int orientation(byte[] content) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer given = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return given == null || given < 1 || given > 8 ? 1 : given;
        } catch (ImageProcessingException | IOException | RuntimeException unknown) {
            return 1;
        }
    }

    private static BufferedImage drawn(BufferedImage image, int orientation) {
        double scale = Math.min(1.0, LONGEST_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean sideways = orientation > 4;
        BufferedImage drawn =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.transform(upright(orientation, width, height));
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    byte[] encoded(FileType type) {
        return encoded(image, type);
    }

    /** For lists; always JPEG. */
    byte[] thumbnail() {
        double scale = Math.min(1.0, THUMBNAIL_SIDE / (double) Math.max(width(), height()));
        int width = Math.max(1, (int) Math.round(width() * scale));
        int height = Math.max(1, (int) Math.round(height() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return encoded(small, FileType.JPEG);
    }

    private static byte[] encoded(BufferedImage image, FileType type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, type.extension(), bytes)) {
                throw new IllegalStateException("No writer for " + type);
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
