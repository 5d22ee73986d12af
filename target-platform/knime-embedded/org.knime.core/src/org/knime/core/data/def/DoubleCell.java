package org.knime.core.data.def;

import java.io.IOException;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.ComplexNumberValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataCellFactory.FromSimpleString;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.FuzzyIntervalValue;
import org.knime.core.data.FuzzyNumberValue;

/** A cell with a double; two cells are equal if their bits are, with all NaN alike. */
public final class DoubleCell extends DataCell
        implements DoubleValue, ComplexNumberValue, FuzzyNumberValue, FuzzyIntervalValue, BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private final double value;

    /**
     * @param value the number
     */
    public DoubleCell(final double value) {
        this.value = value;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    @Override
    public double getRealValue() {
        return getDoubleValue();
    }

    @Override
    public double getImaginaryValue() {
        return 0;
    }

    @Override
    public double getCore() {
        return getDoubleValue();
    }

    @Override
    public double getMinSupport() {
        return getDoubleValue();
    }

    @Override
    public double getMaxSupport() {
        return getDoubleValue();
    }

    @Override
    public double getMinCore() {
        return getDoubleValue();
    }

    @Override
    public double getMaxCore() {
        return getDoubleValue();
    }

    @Override
    public double getCenterOfGravity() {
        return getDoubleValue();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Double.doubleToLongBits(((DoubleCell) dc).value) == Double.doubleToLongBits(value);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    /** Stores the value. */
    public static final class DoubleSerializer implements DataCellSerializer<DoubleCell> {

        @Override
        public void serialize(final DoubleCell cell, final DataCellDataOutput output) throws IOException {
            output.writeDouble(cell.value);
        }

        @Override
        public DoubleCell deserialize(final DataCellDataInput input) throws IOException {
            return new DoubleCell(input.readDouble());
        }
    }

    /** Creates cells from values and from their texts. */
    public static final class DoubleCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = DoubleCell.TYPE;

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        /**
         * @param s the text of a double
         * @return the cell
         */
        public static DataCell create(final String s) {
            return new DoubleCell(Double.parseDouble(s));
        }

        /**
         * @param value the number
         * @return the cell
         */
        public static DataCell create(final double value) {
            return new DoubleCell(value);
        }
    }
}
