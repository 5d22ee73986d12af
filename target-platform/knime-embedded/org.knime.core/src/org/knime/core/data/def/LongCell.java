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
import org.knime.core.data.LongValue;

/** A cell with a 64-bit integer. */
public class LongCell extends DataCell
        implements LongValue, DoubleValue, ComplexNumberValue, FuzzyNumberValue, FuzzyIntervalValue, BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(LongCell.class);

    private final long value;

    /**
     * @param value the number
     */
    public LongCell(final long value) {
        this.value = value;
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
        return ((LongCell) dc).value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores the value. */
    public static final class LongSerializer implements DataCellSerializer<LongCell> {

        @Override
        public void serialize(final LongCell cell, final DataCellDataOutput output) throws IOException {
            output.writeLong(cell.value);
        }

        @Override
        public LongCell deserialize(final DataCellDataInput input) throws IOException {
            return new LongCell(input.readLong());
        }
    }

    /** Creates cells from values and from their texts. */
    public static final class LongCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = LongCell.TYPE;

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
            return new LongCell(Long.parseLong(s));
        }

        /**
         * @param value the number
         * @return the cell
         */
        public static DataCell create(final long value) {
            return new LongCell(value);
        }
    }
}
