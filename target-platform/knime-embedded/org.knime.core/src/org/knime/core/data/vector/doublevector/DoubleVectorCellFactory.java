package org.knime.core.data.vector.doublevector;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;

/** Creates vectors of doubles. */
public class DoubleVectorCellFactory implements DataCellFactory {

    /** The type of the cells. */
    public static final DataType TYPE = DataType.getType(DenseDoubleVectorCell.class, DoubleCell.TYPE);

    /**
     * @param <T> the type that the caller wants, which must be a vector
     * @param value the elements; they are copied
     * @return the cell
     */
    @SuppressWarnings({"unchecked", "hiding", "unused"
    }) // the signature, with a variable named like the interface, is KNIME's
    public static <T extends DataCell, DoubleVectorValue> T createCell(final double[] value) {
        return (T) new DenseDoubleVectorCell(value.clone());
    }

    @Override
    public DataType getDataType() {
        return TYPE;
    }
}
