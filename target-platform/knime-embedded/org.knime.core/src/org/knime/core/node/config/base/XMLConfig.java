package org.knime.core.node.config.base;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and writes configurations as KNIME's XML (namespace {@code http://www.knime.org/2008/09/XMLConfig}). */
public final class XMLConfig {

    /** Far above any real settings file; a stream that is longer is not read into memory. */
    private static final long MAX_BYTES = 64L << 20;

    private XMLConfig() {}

    /**
     * Reads a configuration. A document type declaration is refused, so that nothing outside the stream is read.
     *
     * @param c receives the key and the entries
     * @param in the XML, UTF-8 unless it declares another encoding
     * @throws SAXException if the XML is malformed or no configuration
     * @throws IOException if the stream cannot be read or is too long
     * @throws ParserConfigurationException if the Java runtime has no secure parser
     */
    public static void load(final ConfigBase c, final InputStream in)
            throws SAXException, IOException, ParserConfigurationException {
        var factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newSAXParser().parse(new InputSource(new BoundedStream(in)), new XMLContentHandler(c));
    }

    /**
     * @param config the configuration to write
     * @param output receives the XML in UTF-8; it is flushed, not closed
     * @throws IOException if it cannot be written
     */
    public static void save(final ConfigBase config, final OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        XMLConfigText.append(text, config, 0, writer);
        writer.append(text).flush();
    }

    private static final class BoundedStream extends FilterInputStream {

        private long left = MAX_BYTES;

        BoundedStream(final InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(final byte[] buffer, final int offset, final int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(n);
            return n;
        }

        private void count(final int n) throws IOException {
            left -= Math.max(n, 0);
            if (left < 0) {
                throw new IOException("The settings are longer than " + (MAX_BYTES >> 20) + " MB and are not read.");
            }
        }
    }
}
