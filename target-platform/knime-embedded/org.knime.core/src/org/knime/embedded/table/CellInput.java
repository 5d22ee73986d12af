package org.knime.embedded.table;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;

/** Reads cells from blocks. */
final class CellInput extends LongTextInput implements DataCellDataInput {

    /** Real collections are two or three levels deep; deeper nesting is an attack on the stack. */
    private static final int MAX_NESTING = 100;

    private final BlockInput blocks;
    private final List<DataCellSerializer<DataCell>> serializers;
    private int nesting;

    CellInput(final InputStream in, final List<CellClass> classes) throws IOException {
        this(new BlockInput(in), classes);
    }

    private CellInput(final BlockInput blocks, final List<CellClass> classes) throws IOException {
        super(new DataInputStream(blocks));
        this.blocks = blocks;
        var found = new ArrayList<DataCellSerializer<DataCell>>();
        for (var cellClass : classes) {
            found.add(DataTypeRegistry.getInstance()
                    .getSerializer(cellClass.type())
                    .orElseThrow(() -> new IOException("Cells of the class \""
                            + cellClass.type().getName() + "\" cannot be read: they have no serializer.")));
        }
        serializers = List.copyOf(found);
    }

    void endBlock() throws IOException {
        blocks.endBlock();
    }

    @Override
    public DataCell readDataCell() throws IOException {
        int code = readUnsignedByte();
        if (code == RowFormat.MISSING) {
            return DataType.getMissingCell();
        }
        int index = code - RowFormat.FIRST_CLASS;
        if (code == RowFormat.JAVA_SERIALIZED || index < 0 || index >= serializers.size()) {
            throw new IOException("A table holds a cell in a form that is not read here (" + code + ").");
        }
        if (++nesting > MAX_NESTING) {
            throw new IOException("A table holds collections nested more than " + MAX_NESTING + " levels deep.");
        }
        var cell = serializers.get(index).deserialize(this);
        nesting--;
        return cell;
    }
}
