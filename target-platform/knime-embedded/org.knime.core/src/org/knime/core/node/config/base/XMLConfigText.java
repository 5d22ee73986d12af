package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.Writer;

/** Lays out a configuration as KNIME does: four spaces a level, an element a line, attributes in a fixed order. */
final class XMLConfigText {

    private static final String ROOT_ATTRIBUTES = " xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
            + " http://www.knime.org/XMLConfig_2008_09.xsd\"";
    private static final int FLUSH_AT = 1 << 16;

    private XMLConfigText() {}

    static void append(final StringBuilder text, final ConfigBase config, final int depth, final Writer overflow)
            throws IOException {
        startLine(text, depth, "<config");
        text.append(depth == 0 ? ROOT_ATTRIBUTES : "");
        attribute(text, "key", config.getKey());
        if (config.keySet().isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append(">\n");
        for (String key : config) {
            var entry = config.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                append(text, nested, depth + 1, overflow);
            } else if (entry.getType() != ConfigEntries.xtransientstring) {
                appendLeaf(text, entry, depth + 1);
            }
            if (text.length() > FLUSH_AT) {
                overflow.append(text);
                text.setLength(0);
            }
        }
        startLine(text, depth, "</config>\n");
    }

    private static void appendLeaf(final StringBuilder text, final AbstractConfigEntry leaf, final int depth) {
        startLine(text, depth, "<entry");
        attribute(text, "key", leaf.getKey());
        attribute(text, "type", leaf.getType().name());
        String value = leaf.toStringValue();
        if (value == null) {
            attribute(text, "isnull", "true");
        }
        attribute(text, "value", value == null ? "" : ControlCharacters.escape(value));
        text.append("/>\n");
    }

    private static void startLine(final StringBuilder text, final int depth, final String tag) {
        text.append("    ".repeat(depth)).append(tag);
    }

    private static void attribute(final StringBuilder text, final String name, final String value) {
        text.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
        text.append('"');
    }
}
