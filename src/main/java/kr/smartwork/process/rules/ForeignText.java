package kr.smartwork.process.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of another tool as text, in whatever encoding it is written: by its byte order mark, else by how it begins, else by what
 * it declares. Only for reading and converting; what the engine gets is {@link SafeText}.
 */
final class ForeignText {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    /** Korean tools write the larger set of letters under the smaller one's name. */
    private static final Set<String> KOREAN = Set.of("euc-kr", "ks_c_5601-1987", "ksc5601", "ms949", "cp949");

    /** With their marks; the longer ones first, since a mark of UTF-16 begins one of UTF-32. */
    private static final List<Mark> MARKS = List.of(
            new Mark(new int[] {0x00, 0x00, 0xFE, 0xFF}, "UTF-32BE", 4),
            new Mark(new int[] {0xFF, 0xFE, 0x00, 0x00}, "UTF-32LE", 4),
            new Mark(new int[] {0xFE, 0xFF}, "UTF-16BE", 2),
            new Mark(new int[] {0xFF, 0xFE}, "UTF-16LE", 2),
            new Mark(new int[] {0xEF, 0xBB, 0xBF}, "UTF-8", 3),
            new Mark(new int[] {0x00, 0x00, 0x00, '<'}, "UTF-32BE", 0),
            new Mark(new int[] {'<', 0x00, 0x00, 0x00}, "UTF-32LE", 0),
            new Mark(new int[] {0x00, '<', 0x00}, "UTF-16BE", 0),
            new Mark(new int[] {'<', 0x00}, "UTF-16LE", 0));

    private ForeignText() {}

    private record Mark(int[] begin, String charset, int length) {

        boolean begins(byte[] bytes) {
            for (int i = 0; i < begin.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The text; null when the bytes are not what they claim to be. */
    static @Nullable String decode(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.begins(bytes)) {
                return decode(bytes, mark.length(), mark.charset());
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        // Bytes that begin like ASCII are no UTF-16, whatever they say: a program changed the encoding and not the
        // words.
        return decode(bytes, 0, name.startsWith("utf-") ? "UTF-8" : KOREAN.contains(name) ? "x-windows-949" : name);
    }

    private static @Nullable String decode(byte[] bytes, int from, String charset) {
        try {
            String text = Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException
                | IllegalCharsetNameException
                | UnsupportedCharsetException
                | UnsupportedOperationException unknown) {
            return null;
        }
    }
}
