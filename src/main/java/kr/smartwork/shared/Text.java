package kr.smartwork.shared;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence for a person, by its key in the message files; the web layer says it in the reader's language. A confirmation
 * waits in the session for the page after a redirect, so what it carries has to be serializable.
 *
 * @param key key in {@code messages*.properties}
 * @param args what {@code {0}}, {@code {1}} … stand for; never null
 */
public record Text(String key, List<Object> args) implements Serializable {

    public Text {
        args = List.copyOf(args);
    }

    /** The sentence of this key. */
    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
