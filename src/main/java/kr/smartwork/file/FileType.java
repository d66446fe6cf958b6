package kr.smartwork.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes; its name and what the browser says of it count for nothing. */
enum FileType {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    private static final String HEIC_BRANDS = "heic heix hevc mif1 msf1 heim heis avif";

    private final String mediaType;
    private final String extension;
    private final byte[] start;

    FileType(String mediaType, String extension, int... start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean picture() {
        return this != PDF;
    }

    static @Nullable FileType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.start.length
                        && Arrays.equals(content, 0, type.start.length, type.start, 0, type.start.length))
                .findFirst()
                .orElse(null);
    }

    /** Pictures as iPhones keep them, which browsers cannot show. */
    static boolean heic(byte[] content) {
        return content.length > 12
                && new String(content, 4, 4, StandardCharsets.US_ASCII).equals("ftyp")
                && HEIC_BRANDS.contains(new String(content, 8, 4, StandardCharsets.US_ASCII));
    }
}
