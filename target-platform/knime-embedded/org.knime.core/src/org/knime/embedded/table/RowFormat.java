package org.knime.embedded.table;

/**
 * Bytes of KNIME's row format ({@code data.bin}, container version 12). A row is a block with the key, then a block for
 * each cell, then the end of the row. A block ends with a terminator; terminator and escape bytes inside are escaped. A
 * cell is a control byte, for missing or for its class in the list of cell classes, and what its serializer writes.
 */
final class RowFormat {

    static final int TERMINATOR = 0x61;
    static final int ESCAPE = 0x62;
    static final int MISSING = 0x80;
    static final int JAVA_SERIALIZED = 0x81;
    static final int FIRST_CLASS = 0x82;
    static final int END_OF_ROW = 0x83;
    static final int MAX_CLASSES = 0x100 - 4;

    /** Text whose modified UTF-8 form is longer is preceded by this mark and its length as a long. */
    static final int LONG_TEXT = 0xffff;

    private RowFormat() {}
}
