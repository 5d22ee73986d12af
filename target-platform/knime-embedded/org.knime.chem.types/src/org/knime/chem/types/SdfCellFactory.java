package org.knime.chem.types;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataType;

/** Creates cells with a molecule as a record of an SD file. */
public final class SdfCellFactory implements FromComplexString {

    /** The type of the cells. */
    public static final DataType TYPE = SdfCell.TYPE;

    @Override
    public DataCell createCell(final String s) {
        return create(s);
    }

    @Override
    public DataType getDataType() {
        return TYPE;
    }

    /**
     * @param s the text, not null
     * @return the cell
     */
    public static DataCell create(final String s) {
        return new SdfCell(s);
    }
}
