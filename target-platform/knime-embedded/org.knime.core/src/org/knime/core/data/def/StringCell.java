package org.knime.core.data.def;

import java.io.IOException;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataCellFactory.FromSimpleString;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A cell with text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(StringCell.class);

    private final String text;

    /**
     * @param str the text, not null
     */
    public StringCell(final String str) {
        text = Objects.requireNonNull(str, "The text of a cell must not be null.");
    }

    @Override
    public String getStringValue() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return text.equals(((StringCell) dc).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Stores the text. */
    public static final class StringSerializer implements DataCellSerializer<StringCell> {

        @Override
        public void serialize(final StringCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.text);
        }

        @Override
        public StringCell deserialize(final DataCellDataInput input) throws IOException {
            return new StringCell(input.readUTF());
        }
    }

    /** Creates cells from text. */
    public static final class StringCellFactory implements FromSimpleString, FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = StringCell.TYPE;

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        /**
         * @param string the text
         * @return the cell
         */
        public static DataCell create(final String string) {
            return new StringCell(string);
        }
    }
}
