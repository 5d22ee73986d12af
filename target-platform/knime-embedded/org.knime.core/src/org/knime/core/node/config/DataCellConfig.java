package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** The form of single cells in a configuration: the class name, then a configuration of that name with the value. */
final class DataCellConfig {

    private static final String CELL_CLASS = "datacell";

    private DataCellConfig() {}

    static void save(final DataCell cell, final Config config) {
        String name = cell == null ? null : cell.getClass().getName();
        config.addString(CELL_CLASS, name);
        if (cell == null) {
            return;
        }
        var value = config.addConfig(name);
        String key = cell.getClass().getSimpleName();
        if (cell instanceof StringCell c) {
            value.addString(key, c.getStringValue());
        } else if (cell instanceof DoubleCell c) {
            value.addDouble(key, c.getDoubleValue());
        } else if (cell instanceof BooleanCell c) {
            value.addBoolean(key, c.getBooleanValue());
        } else if (cell instanceof IntCell c) {
            value.addInt(key, c.getIntValue());
        } else if (cell instanceof LongCell c) {
            value.addLong(key, c.getLongValue());
        } else if (!cell.isMissing()) {
            // KNIME would store a Java-serialised object here, which nobody can read safely
            throw new IllegalArgumentException("A cell of type \"" + cell.getType() + "\" cannot be kept in settings.");
        }
    }

    static DataCell load(final Config config) throws InvalidSettingsException {
        String name = config.getString(CELL_CLASS);
        if (name == null) {
            return null;
        }
        var value = config.getConfig(name);
        return switch (name) {
            case "org.knime.core.data.def.StringCell" -> new StringCell(value.getString("StringCell"));
            case "org.knime.core.data.def.DoubleCell" -> new DoubleCell(value.getDouble("DoubleCell"));
            case "org.knime.core.data.def.IntCell" -> new IntCell(value.getInt("IntCell"));
            case "org.knime.core.data.def.LongCell" -> new LongCell(value.getLong("LongCell"));
            case "org.knime.core.data.def.BooleanCell" -> BooleanCell.get(value.getBoolean("BooleanCell"));
            case "org.knime.core.data.MissingCell", "org.knime.core.data.DataType$MissingCell" ->
                DataType.getMissingCell();
            default ->
                throw new InvalidSettingsException(
                        "A cell of the class \"" + name + "\" cannot be read from settings.");
        };
    }
}
