package kr.smartwork.registry.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: strictly UTF-8, or else strictly MS949, since offices' spreadsheets still write that.
 *
 * @param text composed (NFC), without a byte order mark: what a Mac writes decomposed finds its counterpart
 * @param encoding the one that was found, {@code UTF-8} or {@code MS949}
 */
record FileText(String text, String encoding) {

    private static final Map<String, byte[]> FOREIGN = Map.of(
            "xlsx", new byte[] {'P', 'K', 3, 4},
            "xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "pdf", new byte[] {'%', 'P', 'D', 'F'},
            "utf-16", new byte[] {(byte) 0xFF, (byte) 0xFE},
            "utf-16-big", new byte[] {(byte) 0xFE, (byte) 0xFF});

    /** @throws InvalidInput at {@code file} if it is empty, too large or no text */
    static FileText of(byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            throw BrokenFile.because("too-large", Limits.MEGABYTES);
        }
        refuseForeign(bytes);
        FileText text = read(bytes);
        if (text.text().isBlank()) {
            throw BrokenFile.because("empty");
        }
        return text;
    }

    private static void refuseForeign(byte[] bytes) {
        FOREIGN.forEach((code, start) -> {
            if (startsWith(bytes, start)) {
                throw BrokenFile.because(code.startsWith("utf-16") ? "utf-16" : code);
            }
        });
        for (byte one : bytes) {
            if (one == 0) {
                throw BrokenFile.because("binary");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static FileText read(byte[] bytes) {
        String utf8 = decode(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            String bare = utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
            return new FileText(Normalizer.normalize(bare, Normalizer.Form.NFC), "UTF-8");
        }
        String ms949 = decode(bytes, Charset.forName("MS949"));
        if (ms949 != null) {
            return new FileText(ms949, "MS949");
        }
        throw BrokenFile.because("encoding");
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
