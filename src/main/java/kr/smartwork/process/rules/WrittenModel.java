package kr.smartwork.process.rules;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a model with our prefixes.
 *
 * @param kept which elements are written
 * @param value what an attribute of an element says; null to leave it out
 * @param text what an element says itself
 */
record WrittenModel(
        Predicate<XmlElement> kept,
        BiFunction<XmlElement, String, @Nullable String> value,
        Function<XmlElement, String> text) {

    private static final Map<String, String> NAMESPACES = Namespaces.written();

    String write(XmlElement root) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            document.setXmlStandalone(true);
            Element top = element(document, root);
            NAMESPACES.forEach((prefix, address) ->
                    top.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, address));
            document.appendChild(top);
            return print(document);
        } catch (ParserConfigurationException | TransformerException broken) {
            throw new IllegalStateException("A model that was read cannot be written", broken);
        }
    }

    private Element element(Document document, XmlElement element) {
        String name = element.name().contains(":") ? element.name() : "bpmn:" + element.name();
        Element written = document.createElementNS(NAMESPACES.get(name.substring(0, name.indexOf(':'))), name);
        for (String attribute : element.attributes().keySet()) {
            String said = value.apply(element, attribute);
            if (said != null && attribute.contains(":")) {
                written.setAttributeNS(NAMESPACES.get(attribute.substring(0, attribute.indexOf(':'))), attribute, said);
            } else if (said != null) {
                written.setAttribute(attribute, said);
            }
        }
        List<XmlElement> children = element.children().filter(kept).toList();
        for (XmlElement child : children) {
            if (!hollow(child)) {
                written.appendChild(element(document, child));
            }
        }
        String own = text.apply(element);
        if (!own.isEmpty()) {
            written.insertBefore(document.createTextNode(own), written.getFirstChild());
        }
        return written;
    }

    /** Extensions of which nothing is left. */
    private boolean hollow(XmlElement element) {
        return element.is("extensionElements") && element.children().noneMatch(kept);
    }

    private static String print(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        StringWriter xml = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(xml));
        return xml.toString();
    }
}
