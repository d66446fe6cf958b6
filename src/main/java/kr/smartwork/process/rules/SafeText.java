package kr.smartwork.process.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model's bytes as text. The engine decodes by what a file declares, so what is checked must be what it will read. */
public final class SafeText {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");

    private SafeText() {}

    /** The text without its byte order mark; null unless it is UTF-8 and says nothing else. */
    public static @Nullable String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Matcher declared = DECLARED.matcher(plain);
            boolean utf8 = !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
            return utf8 && plain.indexOf('\0') < 0 ? plain : null;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
