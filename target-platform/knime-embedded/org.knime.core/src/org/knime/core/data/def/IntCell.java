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
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A cell with a 32-bit integer. */
public class IntCell extends DataCell
        implements IntValue,
                LongValue,
                DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(IntCell.class);

    private final int value;

    /**
     * @param value the number
     */
    public IntCell(final int value) {
        this.value = value;
    }

    @Override
    public int getIntValue() {
        return value;
    }

    @Override
    public long getLongValue() {
        return value;
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
        return ((IntCell) dc).value == value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }

    /** Stores the value. */
    public static final class IntCellSerializer implements DataCellSerializer<IntCell> {

        @Override
        public void serialize(final IntCell cell, final DataCellDataOutput output) throws IOException {
            output.writeInt(cell.value);
        }

        @Override
        public IntCell deserialize(final DataCellDataInput input) throws IOException {
            return new IntCell(input.readInt());
        }
    }

    /** Creates cells from values and from their texts. */
    public static final class IntCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = IntCell.TYPE;

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        /**
         * @param s the text of an integer
         * @return the cell
         */
        public static DataCell create(final String s) {
            return new IntCell(Integer.parseInt(s));
        }

        /**
         * @param value the number
         * @return the cell
         */
        public static DataCell create(final int value) {
            return new IntCell(value);
        }
    }
}
