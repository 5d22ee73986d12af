package org.knime.embedded.table;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.collection.CollectionDataValue;

/** Writes cells in blocks and collects their classes. */
final class CellOutput extends LongTextOutput implements DataCellDataOutput {

    private final BlockOutput blocks;
    private final Map<CellClass, Integer> codes = new HashMap<>();
    private final List<CellClass> classes = new ArrayList<>();

    CellOutput(final OutputStream out) {
        this(new BlockOutput(out));
    }

    private CellOutput(final BlockOutput blocks) {
        super(new DataOutputStream(blocks));
        this.blocks = blocks;
    }

    /** The classes of the cells so far, in the order of their control bytes. */
    List<CellClass> classes() {
        return List.copyOf(classes);
    }

    void endBlock() throws IOException {
        blocks.endBlock();
    }

    @Override
    public void writeDataCell(final DataCell cell) throws IOException {
        if (cell == DataType.getMissingCell()) {
            write(RowFormat.MISSING);
            return;
        }
        var elementType = cell instanceof CollectionDataValue collection ? collection.getElementType() : null;
        Integer code = codes.computeIfAbsent(new CellClass(cell.getClass(), elementType), type -> {
            classes.add(type);
            return RowFormat.FIRST_CLASS + classes.size() - 1;
        });
        if (classes.size() > RowFormat.MAX_CLASSES) {
            throw new IOException("A table can hold cells of at most " + RowFormat.MAX_CLASSES + " classes.");
        }
        write(code);
        DataTypeRegistry.getInstance()
                .getSerializer(cell.getClass())
                .orElseThrow(() -> new IOException(
                        "Cells of the type \"" + cell.getType() + "\" cannot be stored: they have no serializer."))
                .serialize(cell, this);
    }
}
