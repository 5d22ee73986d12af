package org.knime.core.data;

/** The text that identifies a row. */
public interface RowKeyValue {

    /**
     * @return the text
     */
    String getString();

    /**
     * @return the same text as a row key
     */
    default RowKey materializeRowKey() {
        return new RowKey(getString());
    }
}
