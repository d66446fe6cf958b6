package kr.smartwork.process.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element as read, named by the namespace's fixed prefix whatever prefix the file uses: see {@link Namespaces}. */
final class XmlElement {

    private final String name;
    private final int line;
    private final @Nullable XmlElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void put(String attribute, String content) {
        attributes.put(attribute, content);
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    String text() {
        return text.toString().strip();
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** The attribute's text; empty when it is missing. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return attribute("id");
    }

    @Nullable
    String nearestId() {
        for (XmlElement at = this; at != null; at = at.parent) {
            if (!at.id().isEmpty()) {
                return at.id();
            }
        }
        return null;
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    Stream<XmlElement> children(String... names) {
        return children.stream().filter(child -> names.length == 0 || child.is(names));
    }

    boolean has(String... names) {
        return children(names).findAny().isPresent();
    }

    /** This element and everything in it; the depth is bounded by the reader. */
    Stream<XmlElement> tree() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::tree));
    }
}
