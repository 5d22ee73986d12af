package org.knime.chem.types;

import java.io.IOException;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;

/** A cell with a molecule as a SMILES string; the text need not be valid. */
public class SmilesCell extends DataCell implements SmilesValue, StringValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(SmilesCell.class);

    private final String text;

    /**
     * @param str the text, not null
     */
    public SmilesCell(final String str) {
        text = Objects.requireNonNull(str, "The text of a cell must not be null.");
    }

    @Override
    public String getSmilesValue() {
        return text;
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
        return text.equals(((SmilesCell) dc).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Stores the text. */
    public static final class Serializer implements DataCellSerializer<SmilesCell> {

        @Override
        public void serialize(final SmilesCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.text);
        }

        @Override
        public SmilesCell deserialize(final DataCellDataInput input) throws IOException {
            return new SmilesCell(input.readUTF());
        }
    }
}
