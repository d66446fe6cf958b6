package kr.smartwork.process.rules;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the tree while the parser reads, within bounds. */
final class TreeBuilder extends DefaultHandler {

    static final int MOST_ELEMENTS = 2_000;
    static final int DEEPEST = 40;

    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private @Nullable XmlElement open;
    private int elements;
    private int depth;

    @Nullable
    XmlElement root() {
        return root;
    }

    int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qualified, Attributes attributes)
            throws SAXException {
        count();
        XmlElement element = new XmlElement(Namespaces.elementName(uri, localName), line(), open);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.put(Namespaces.name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
        }
        if (root == null) {
            root = element;
        }
        open = element;
    }

    private void count() throws RefusedWhileReading {
        if (++elements > MOST_ELEMENTS) {
            throw new RefusedWhileReading(RuleCode.TOO_MANY_ELEMENTS);
        }
        if (++depth > DEEPEST) {
            throw new RefusedWhileReading(RuleCode.TOO_DEEP);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualified) {
        depth--;
        open = open == null ? null : open.parent();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (open != null) {
            open.append(characters, start, length);
        }
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw new RefusedWhileReading(RuleCode.PROCESSING_INSTRUCTION);
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new RefusedWhileReading(RuleCode.DOCTYPE);
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }
}
