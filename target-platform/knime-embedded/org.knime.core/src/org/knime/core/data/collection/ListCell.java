package org.knime.core.data.collection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A list of cells, created by {@link CollectionCellFactory}. */
public class ListCell extends DataCell implements ListDataValue {

    private final List<DataCell> elements;
    private final DataType elementType;

    ListCell(final List<? extends DataCell> elements) {
        this.elements = List.copyOf(elements);
        elementType = CollectionCellFactory.getElementType(
                this.elements.stream().map(DataCell::getType).toArray(DataType[]::new));
    }

    /**
     * @param elementType type of the elements
     * @return type of the list
     */
    public static final DataType getCollectionType(final DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    @Override
    public DataType getElementType() {
        return elementType;
    }

    @Override
    public Iterator<DataCell> iterator() {
        return elements.iterator();
    }

    @Override
    public DataCell get(final int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean containsBlobWrapperCells() {
        return false;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return elements.equals(((ListCell) dc).elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return elements.toString();
    }

    /** Stores the number of elements and the elements. */
    public static final class ListCellSerializer implements DataCellSerializer<ListCell> {

        @Override
        public ListCell deserialize(final DataCellDataInput input) throws IOException {
            int size = input.readInt();
            // grows with what is really there, whatever size a damaged file claims
            var elements = new ArrayList<DataCell>();
            for (int i = 0; i < size; i++) {
                elements.add(input.readDataCell());
            }
            return new ListCell(elements);
        }

        @Override
        public void serialize(final ListCell cell, final DataCellDataOutput output) throws IOException {
            output.writeInt(cell.size());
            for (var element : cell) {
                output.writeDataCell(element);
            }
        }
    }
}
