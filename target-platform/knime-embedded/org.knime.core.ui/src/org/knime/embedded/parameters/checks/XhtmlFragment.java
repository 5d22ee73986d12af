package org.knime.embedded.parameters.checks;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.embedded.parameters.ParameterException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Texts of a node description: each is a fragment of XHTML. */
public final class XhtmlFragment {

    private XhtmlFragment() {}

    /** Creates an empty document. */
    public static Document newDocument() {
        return builder().newDocument();
    }

    /**
     * Appends a fragment to an element.
     *
     * @param what names the text in the message
     * @throws ParameterException if the text is not well-formed
     */
    public static void append(final Node element, final String text, final String what) {
        try {
            final var parsed = builder().parse(new InputSource(new StringReader("<fragment>" + text + "</fragment>")));
            final var children = parsed.getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                element.appendChild(element.getOwnerDocument().importNode(children.item(i), true));
            }
        } catch (SAXException | IOException ex) {
            throw new ParameterException(
                    what + " is no XHTML fragment: " + ex.getMessage() + " Write &amp; for & and &lt; for <.", ex);
        }
    }

    /** Checks a fragment as {@link #append} does. */
    public static void check(final String text, final String what) {
        final var document = newDocument();
        append(document.appendChild(document.createElement("text")), text, what);
    }

    private static DocumentBuilder builder() {
        try {
            final var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            final var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new ThrowingHandler());
            return builder;
        } catch (ParserConfigurationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Throws every error; the default handler would print them, too. */
    private static final class ThrowingHandler implements ErrorHandler {

        @Override
        public void warning(final SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void error(final SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(final SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
