package kr.smartwork.process.rules;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a file nobody has vouched for: no DOCTYPE, nothing fetched, bounded in bytes, elements and depth. What stops the
 * reading is a finding, and so is another encoding than UTF-8, which is read all the same to say what else is wrong.
 */
final class ReadModel {

    static final int MOST_BYTES = 1_048_576;

    private final Findings findings;

    ReadModel(Findings findings) {
        this.findings = findings;
    }

    /** The root element; null when the findings say why there is none. */
    @Nullable
    XmlElement read(byte[] bytes) {
        if (bytes.length == 0) {
            findings.addFile(RuleCode.EMPTY, 0);
            return null;
        }
        if (bytes.length > MOST_BYTES) {
            findings.addFile(RuleCode.TOO_LARGE, 0);
            return null;
        }
        String text = SafeText.decode(bytes);
        if (text == null) {
            findings.addFile(RuleCode.ENCODING, 1);
            text = ForeignText.decode(bytes);
        }
        return text == null ? null : parse(text);
    }

    private @Nullable XmlElement parse(String text) {
        TreeBuilder builder = new TreeBuilder();
        try {
            parsers().newSAXParser().parse(new InputSource(new StringReader(text)), builder);
            return builder.root();
        } catch (RefusedWhileReading refused) {
            findings.addFile(refused.rule(), builder.line());
        } catch (SAXParseException broken) {
            boolean doctype = String.valueOf(broken.getMessage()).contains("DOCTYPE");
            findings.addFile(doctype ? RuleCode.DOCTYPE : RuleCode.UNREADABLE, Math.max(broken.getLineNumber(), 1));
        } catch (SAXException | IOException | ParserConfigurationException | RuntimeException broken) {
            findings.addFile(RuleCode.UNREADABLE, Math.max(builder.line(), 1));
        }
        return null;
    }

    private static SAXParserFactory parsers() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory;
    }
}
