package org.knime.embedded.table;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/**
 * A class of stored cells.
 *
 * @param type the class
 * @param elementType type of the elements, null unless the class is one of collections
 */
record CellClass(Class<? extends DataCell> type, DataType elementType) {}
