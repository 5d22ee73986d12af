package org.knime.core.data.def;

import java.io.IOException;
import org.knime.core.data.BooleanValue;
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
import org.knime.core.data.NominalValue;

/** A cell with a truth value, which as a number is 1 or 0. */
public final class BooleanCell extends DataCell
        implements BooleanValue,
                IntValue,
                LongValue,
                DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue,
                NominalValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(BooleanCell.class);

    /** The cell for true. */
    public static final BooleanCell TRUE = new BooleanCell(true);

    /** The cell for false. */
    public static final BooleanCell FALSE = new BooleanCell(false);

    private final boolean value;

    private BooleanCell(final boolean value) {
        this.value = value;
    }

    /**
     * @param b a truth value
     * @return its cell
     */
    public static final BooleanCell get(final boolean b) {
        return b ? TRUE : FALSE;
    }

    @Override
    public boolean getBooleanValue() {
        return value;
    }

    @Override
    public int getIntValue() {
        return value ? 1 : 0;
    }

    @Override
    public long getLongValue() {
        return getIntValue();
    }

    @Override
    public double getDoubleValue() {
        return getIntValue();
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
        return ((BooleanCell) dc).value == value;
    }

    @Override
    public int hashCode() {
        return getIntValue();
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }

    /** Stores the value. */
    public static final class BooleanSerializer implements DataCellSerializer<BooleanCell> {

        @Override
        public void serialize(final BooleanCell cell, final DataCellDataOutput output) throws IOException {
            output.writeBoolean(cell.value);
        }

        @Override
        public BooleanCell deserialize(final DataCellDataInput input) throws IOException {
            return get(input.readBoolean());
        }
    }

    /** Creates cells from values and from their texts. */
    public static final class BooleanCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = BooleanCell.TYPE;

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        /**
         * @param s "true" or "false"
         * @return the cell
         */
        public static DataCell create(final String s) {
            return switch (s) {
                case "true", "TRUE", "True" -> TRUE;
                case "false", "FALSE", "False" -> FALSE;
                default -> throw new IllegalArgumentException("\"" + s + "\" is neither true nor false.");
            };
        }

        /**
         * @param value the truth value
         * @return the cell
         */
        public static DataCell create(final boolean value) {
            return get(value);
        }
    }
}
