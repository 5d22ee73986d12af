package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataType;

/**
 * A data type to choose.
 *
 * @param id what is stored
 * @param text what is shown
 */
public record DataTypeChoice(DataType id, String text) {

    /** A data type with its name. */
    public static DataTypeChoice fromDataType(final DataType dataType) {
        return new DataTypeChoice(dataType, dataType.getName());
    }
}
