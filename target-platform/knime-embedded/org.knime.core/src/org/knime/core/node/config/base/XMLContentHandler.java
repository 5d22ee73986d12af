package org.knime.core.node.config.base;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a configuration from its XML elements {@code config} and {@code entry}. */
final class XMLContentHandler extends DefaultHandler {

    /** Real settings are at most some twenty levels deep; deeper nesting is an attack on recursive readers. */
    private static final int MAX_DEPTH = 200;

    private final ConfigBase root;
    private final Deque<ConfigBase> open = new ArrayDeque<>();
    private boolean started;

    XMLContentHandler(final ConfigBase root) {
        this.root = root;
    }

    @Override
    public void startElement(final String uri, final String localName, final String name, final Attributes attributes)
            throws SAXException {
        String key = attributes.getValue("key");
        if (key == null) {
            throw new SAXException("An element \"" + name + "\" has no key.");
        }
        switch (name) {
            case "config" -> startConfig(key);
            case "entry" -> addEntry(key, attributes);
            default -> throw new SAXException("\"" + name + "\" is not an element of a configuration.");
        }
    }

    private void startConfig(final String key) throws SAXException {
        if (!started) {
            root.setKey(key);
            open.push(root);
            started = true;
        } else if (open.isEmpty() || open.size() >= MAX_DEPTH) {
            throw new SAXException("Configurations are nested too deeply at \"" + key + "\".");
        } else {
            open.push(open.peek().addConfigBase(key));
        }
    }

    private void addEntry(final String key, final Attributes attributes) throws SAXException {
        if (open.isEmpty()) {
            throw new SAXException("The first element must be a configuration but is the entry \"" + key + "\".");
        }
        boolean isNull = "true".equals(attributes.getValue("isnull"));
        String value = isNull ? null : ControlCharacters.unescape(attributes.getValue("value"));
        try {
            open.peek()
                    .addEntry(ConfigEntries.valueOf(attributes.getValue("type")).createEntry(key, value));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SAXException(
                    "The entry \"" + key + "\" of type \"" + attributes.getValue("type") + "\" has the invalid value \""
                            + value + "\".",
                    e);
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String name) {
        if (name.equals("config")) {
            open.pop();
        }
    }

    @Override
    public void error(final SAXParseException e) throws SAXException {
        throw e;
    }
}
