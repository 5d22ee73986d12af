package org.knime.core.data;

import java.util.Objects;
import java.util.stream.Stream;

/** Identifies a row in its table. */
public final class RowKey implements RowKeyValue {

    private final String id;

    /**
     * @param id the text, not null
     */
    public RowKey(final String id) {
        this.id = Objects.requireNonNull(id, "The text of a row key must not be null.");
    }

    @Override
    public String getString() {
        return id;
    }

    @Override
    public RowKey materializeRowKey() {
        return this;
    }

    @Override
    public String toString() {
        return id;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj == this || (obj instanceof RowKeyValue key && key.getString().equals(id));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * @param rowKeys row keys or null
     * @return their texts or null
     */
    public static String[] toStrings(final RowKey... rowKeys) {
        return rowKeys == null
                ? null
                : Stream.of(rowKeys).map(RowKey::getString).toArray(String[]::new);
    }

    /**
     * @param strs texts or null
     * @return the row keys or null
     */
    public static RowKey[] toRowKeys(final String... strs) {
        return strs == null ? null : Stream.of(strs).map(RowKey::new).toArray(RowKey[]::new);
    }

    /**
     * @param rowIndex index of the row, from 0
     * @return the key "Row" and the index
     */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }
}
