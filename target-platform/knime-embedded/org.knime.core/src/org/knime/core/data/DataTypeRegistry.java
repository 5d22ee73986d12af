package org.knime.core.data;

import java.util.Optional;
import org.knime.embedded.ExtensionClasses;

/** Finds cell classes, value classes and serializers by name. */
public final class DataTypeRegistry {

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private static final ExtensionClasses CELL_CLASSES = new ExtensionClasses("org.knime.core.DataType", "cellClass");

    private DataTypeRegistry() {}

    /**
     * @return the registry
     */
    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /**
     * @param className name of a cell class
     * @return the class, if an installed bundle has it
     */
    public Optional<Class<? extends DataCell>> getCellClass(final String className) {
        return CELL_CLASSES.find(className, DataCell.class).map(type -> type.asSubclass(DataCell.class));
    }

    /**
     * @param className name of a value class
     * @return the class, if an installed bundle has it
     */
    public Optional<Class<? extends DataValue>> getValueClass(final String className) {
        return CELL_CLASSES.find(className, DataValue.class).map(type -> type.asSubclass(DataValue.class));
    }

    /**
     * @param cellClass a cell class
     * @return what writes and reads its cells, if there is anything
     */
    public Optional<DataCellSerializer<DataCell>> getSerializer(final Class<? extends DataCell> cellClass) {
        return CellClasses.serializer(cellClass);
    }
}
