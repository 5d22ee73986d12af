package org.knime.core.data;

import java.io.IOException;

/** A cell without a value. All missing cells are equal, whatever their reason. */
public final class MissingCell extends DataCell implements MissingValue {

    static final MissingCell INSTANCE = new MissingCell(null);

    private static final int HAS_ERROR = 1;

    private final String error;

    /**
     * @param error why the value is absent, may be null
     */
    public MissingCell(final String error) {
        this.error = error;
    }

    @Override
    public String getError() {
        return error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return dc.isMissing();
    }

    @Override
    public int hashCode() {
        return 42; // one for all, since all missing cells are equal
    }

    /** Stores a flag and the reason. */
    public static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        @Override
        public void serialize(final MissingCell cell, final DataCellDataOutput output) throws IOException {
            output.writeByte(cell.error == null ? 0 : HAS_ERROR);
            if (cell.error != null) {
                output.writeUTF(cell.error);
            }
        }

        @Override
        public MissingCell deserialize(final DataCellDataInput input) throws IOException {
            return (input.readByte() & HAS_ERROR) == 0 ? INSTANCE : new MissingCell(input.readUTF());
        }
    }
}
