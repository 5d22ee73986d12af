package org.knime.core.data.collection;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.knime.core.data.DataCell;

/** Cells in one value. */
public interface CellCollection extends Iterable<DataCell> {

    /**
     * @return false: this host has no cells that are stored apart
     */
    boolean containsBlobWrapperCells();

    /**
     * @return the cells in their order
     */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
