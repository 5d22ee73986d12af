package org.knime.core.data.collection;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Creates lists. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {}

    /**
     * @param coll the elements
     * @return the list
     */
    public static ListCell createListCell(final Collection<? extends DataCell> coll) {
        return new ListCell(List.copyOf(coll));
    }

    /**
     * @param row a row
     * @param cols indices of the cells to take
     * @return the list
     */
    public static ListCell createListCell(final DataRow row, final int[] cols) {
        return new ListCell(IntStream.of(cols).mapToObj(row::getCell).toList());
    }

    /**
     * @param spec a table
     * @param cols indices of columns
     * @return the common super type of the columns
     */
    public static DataType getElementType(final DataTableSpec spec, final int[] cols) {
        return getElementType(IntStream.of(cols)
                .mapToObj(column -> spec.getColumnSpec(column).getType())
                .toArray(DataType[]::new));
    }

    /**
     * @param types types
     * @return their common super type, that of missing cells if there are none
     */
    public static DataType getElementType(final DataType... types) {
        return Stream.of(types).reduce(DataType::getCommonSuperType).orElseGet(() -> DataType.getMissingCell()
                .getType());
    }
}
