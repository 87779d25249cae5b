package glossator.format.container;

import glossator.message.Refusal;

import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one factory of XML parsers. They process no document type, so that no entity can be
/// declared, and read nothing but the bytes they are given.
public final class SafeXml {
    /// Deeper nesting is refused, because the tree is walked recursively.
    static final int MAX_DEPTH = 512;

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    private SafeXml() {}

    /// Parses an XML part into a namespace-aware tree.
    ///
    /// @param file what the message of a [Refusal] names
    /// @param part the entry of the file that the bytes come from
    public static Document parse(byte[] bytes, String file, String part) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw refusal(e, file, part);
        }
    }

    /// A streaming parser for parts too large for a tree; the caller turns its exceptions into
    /// [#refusal].
    static XMLStreamReader newStreamReader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /// The refusal of a part that is not well-formed or uses something forbidden.
    static Refusal refusal(Exception cause, String file, String part) {
        boolean deep = String.valueOf(cause.getMessage()).contains("maxElementDepth");
        return new Refusal(cause, deep ? "format.xml.deep" : "format.xml.broken", file, part);
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(LIMITS + "maxElementDepth", MAX_DEPTH);
        factory.setAttribute(LIMITS + "entityExpansionLimit", 1);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        return factory;
    }

    /// Writes nothing to standard error and carries on after recoverable errors.
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
