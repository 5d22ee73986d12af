package org.knime.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: the value interfaces by which its cells can be read. A native type belongs to one cell class; a
 * non-native one is what different cell classes have in common.
 */
public final class DataType {

    private static final String CELL_CLASS = "cell_class";
    private static final String VALUE_CLASSES = "value_classes";
    private static final String ADAPTER_CLASSES = "adapter_classes";
    private static final String ELEMENT_TYPE = "collection_element_type";
    private static final String HAS_PREFERRED_VALUE = "has_pref_value_class";

    private static final Map<Key, DataType> NATIVE_TYPES = new ConcurrentHashMap<>();

    private record Key(
            Class<? extends DataCell> cellClass, DataType elements, List<Class<? extends DataValue>> adapters) {}

    private final Class<? extends DataCell> cellClass;
    private final List<Class<? extends DataValue>> valueClasses;
    private final List<Class<? extends DataValue>> adapterClasses;
    private final DataType elementType;

    private DataType(
            final Class<? extends DataCell> cellClass,
            final Collection<Class<? extends DataValue>> valueClasses,
            final DataType elementType,
            final Collection<Class<? extends DataValue>> adapterClasses) {
        this.cellClass = cellClass;
        this.valueClasses = List.copyOf(valueClasses);
        this.elementType = elementType;
        this.adapterClasses = List.copyOf(adapterClasses);
        boolean isCollection = this.valueClasses.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        if (isCollection != (elementType != null)) {
            throw new IllegalArgumentException(
                    isCollection
                            ? "The type of a collection needs the type of its elements."
                            : "Only the type of a collection has a type of elements.");
        }
    }

    /**
     * @param cell a cell class that is no collection
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cell) {
        return getType(cell, null);
    }

    /**
     * @param cellImplementsCollectionDataValue the cell class of a collection
     * @param collectionElementType the type of its elements
     * @return its type
     */
    public static DataType getType(
            final Class<? extends DataCell> cellImplementsCollectionDataValue, final DataType collectionElementType) {
        return getType(cellImplementsCollectionDataValue, collectionElementType, List.of());
    }

    /**
     * @param cellClass a cell class
     * @param collectionElementType the type of its elements, null unless it is a collection
     * @param adapterList value classes to which the cells can be adapted, may be null
     * @return its type
     */
    public static DataType getType(
            final Class<? extends DataCell> cellClass,
            final DataType collectionElementType,
            final List<Class<? extends DataValue>> adapterList) {
        var adapters = new LinkedHashSet<Class<? extends DataValue>>();
        if (adapterList != null && !adapterList.isEmpty()) {
            addValueClasses(cellClass, adapters);
            adapters.addAll(adapterList);
        }
        return NATIVE_TYPES.computeIfAbsent(new Key(cellClass, collectionElementType, List.copyOf(adapters)), key -> {
            var values = new LinkedHashSet<Class<? extends DataValue>>();
            addValueClasses(cellClass, values);
            return new DataType(cellClass, values, collectionElementType, key.adapters());
        });
    }

    private static void addValueClasses(final Class<?> type, final Set<Class<? extends DataValue>> values) {
        for (var superinterface : type.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(superinterface)) {
                values.add(superinterface.asSubclass(DataValue.class));
            }
            addValueClasses(superinterface, values);
        }
        if (type.getSuperclass() != null) {
            addValueClasses(type.getSuperclass(), values);
        }
    }

    /**
     * @param valueClasses the value classes, the preferred one first
     * @param collectionElementType the type of the elements, null unless one of the value classes is a collection
     * @param adapterClasses value classes to which the cells can be adapted
     * @return a type without a cell class
     */
    public static DataType createNonNativeType(
            final List<Class<? extends DataValue>> valueClasses,
            final DataType collectionElementType,
            final List<Class<? extends DataValue>> adapterClasses) {
        return new DataType(null, valueClasses, collectionElementType, adapterClasses);
    }

    /**
     * @param type1 a type
     * @param type2 another type
     * @return the type that cells of both have: one of the two if it is a super type of the other
     */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1.isMissingValueType()) {
            return type2;
        }
        if (type2.isMissingValueType() || type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        var values = new LinkedHashSet<>(type1.valueClasses);
        values.retainAll(type2.valueClasses);
        var adapters = new LinkedHashSet<>(type1.adapterClasses);
        adapters.retainAll(type2.adapterClasses);
        boolean isCollection = values.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        return new DataType(
                null, values, isCollection ? getCommonSuperType(type1.elementType, type2.elementType) : null, adapters);
    }

    /**
     * @return a missing cell without a reason
     */
    public static DataCell getMissingCell() {
        return MissingCell.INSTANCE;
    }

    /**
     * @param value a value class
     * @return its meta information
     */
    @SuppressWarnings("unused") // a value class without the constant has none
    public static DataValue.UtilityFactory getUtilityFor(final Class<? extends DataValue> value) {
        try {
            // a value class inherits the constant of its super interface unless it hides it
            return (DataValue.UtilityFactory) value.getField("UTILITY").get(null);
        } catch (ReflectiveOperationException | ClassCastException e) {
            return DataValue.UTILITY;
        }
    }

    /**
     * @return whether this is the type of a missing cell
     */
    public boolean isMissingValueType() {
        return cellClass == MissingCell.class;
    }

    /**
     * @return the type of the elements, null unless this is a collection
     */
    public DataType getCollectionElementType() {
        return elementType;
    }

    /**
     * @return whether the cells are collections of other cells
     */
    public boolean isCollectionType() {
        return elementType != null;
    }

    /**
     * @return the order of the first value class that has one, else the order of the cells' texts
     */
    public DataValueComparator getComparator() {
        return valueClasses.stream()
                .map(value -> getUtilityFor(value).getComparator())
                .filter(order -> order != null)
                .findFirst()
                .orElseGet(DataValue.UtilityFactory::byText);
    }

    /**
     * @return the first value class, null if there is none
     */
    public Class<? extends DataValue> getPreferredValueClass() {
        return valueClasses.isEmpty() ? null : valueClasses.get(0);
    }

    /**
     * @return the value classes, the preferred one first
     */
    public List<Class<? extends DataValue>> getValueClasses() {
        return valueClasses;
    }

    /**
     * @return the value classes to which cells can be adapted
     */
    public List<Class<? extends DataValue>> getAdapterValueClasses() {
        return adapterClasses;
    }

    /**
     * @return the cell class, null for a non-native type
     */
    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    /**
     * @param type another type
     * @return whether its cells can be put into a column of this type
     */
    public boolean isASuperTypeOf(final DataType type) {
        if (type == this || type.isCompatible(MissingValue.class)) {
            return true;
        }
        for (var value : valueClasses) {
            if (!type.isCompatible(value)) {
                return false;
            }
        }
        return (elementType == null || elementType.isASuperTypeOf(type.elementType))
                && adapterClasses.stream().allMatch(type::isAdaptable);
    }

    /**
     * @param valueClass a value class
     * @return whether the cells can be cast to it
     */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || valueClasses.stream().anyMatch(valueClass::isAssignableFrom);
    }

    /**
     * @param valueClass a value class
     * @return whether the cells can be adapted to it
     */
    public boolean isAdaptable(final Class<? extends DataValue> valueClass) {
        return adapterClasses.contains(valueClass);
    }

    /**
     * @param exec used by factories that store files, may be null
     * @return the factory of the cells, if the cell class has one
     */
    @SuppressWarnings("unused") // no cell of this host keeps files
    public Optional<DataCellFactory> getCellFactory(final ExecutionContext exec) {
        return CellClasses.factory(cellClass);
    }

    /**
     * @param fileStore used by factories that store files
     * @return the factory of the cells, if the cell class has one
     */
    @SuppressWarnings("unused") // no cell of this host keeps files
    public Optional<DataCellFactory> getCellFactoryFor(final FileStoreFactory fileStore) {
        return CellClasses.factory(cellClass);
    }

    /**
     * @param config receives the type
     */
    public void save(final ConfigWO config) {
        if (elementType != null) {
            elementType.save(config.addConfig(ELEMENT_TYPE));
        }
        config.addString(CELL_CLASS, cellClass == null ? null : cellClass.getName());
        if (cellClass == null) {
            config.addBoolean(HAS_PREFERRED_VALUE, true);
            config.addStringArray(VALUE_CLASSES, names(valueClasses));
        }
        if (!adapterClasses.isEmpty()) {
            config.addStringArray(ADAPTER_CLASSES, names(adapterClasses));
        }
    }

    /**
     * @param config holds a type
     * @return the type
     * @throws InvalidSettingsException if it is malformed or a class is not installed
     */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        String cellName = config.getString(CELL_CLASS);
        var elements = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        var adapters = classes(config.getStringArray(ADAPTER_CLASSES, new String[0]));
        try {
            if (cellName == null) {
                return createNonNativeType(classes(config.getStringArray(VALUE_CLASSES)), elements, adapters);
            }
            var cellClass = DataTypeRegistry.getInstance()
                    .getCellClass(cellName)
                    .orElseThrow(() -> new InvalidSettingsException(
                            "Data cell implementation '" + cellName + "' not found. Install the extension it is in."));
            return getType(cellClass, elements, adapters);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static String[] names(final List<? extends Class<?>> classes) {
        return classes.stream().map(Class::getName).toArray(String[]::new);
    }

    private static List<Class<? extends DataValue>> classes(final String[] names) throws InvalidSettingsException {
        var classes = new ArrayList<Class<? extends DataValue>>();
        for (String name : names) {
            classes.add(DataTypeRegistry.getInstance()
                    .getValueClass(name)
                    .orElseThrow(() -> new InvalidSettingsException("Data value '" + name + "' not found.")));
        }
        return classes;
    }

    /** Native types are equal if their cell classes are; types are compared by their value classes otherwise. */
    @Override
    public boolean equals(final Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof DataType type
                && Set.copyOf(valueClasses).equals(Set.copyOf(type.valueClasses))
                && Set.copyOf(adapterClasses).equals(Set.copyOf(type.adapterClasses))
                && (elementType == null ? type.elementType == null : elementType.equals(type.elementType))
                && getPreferredValueClass() == type.getPreferredValueClass();
    }

    @Override
    public int hashCode() {
        int hash = elementType == null ? 0 : elementType.hashCode();
        for (var value : valueClasses) {
            hash ^= value.getName().hashCode();
        }
        return hash;
    }

    /**
     * @return the name that users see, such as "Number (Float)"
     */
    public String getName() {
        if (cellClass == null) {
            return "?";
        }
        return getUtilityFor(getPreferredValueClass()) instanceof ExtensibleUtilityFactory named
                ? named.getName()
                : cellClass.getSimpleName();
    }

    /**
     * @return a text that tells types apart: the cell class, or the value classes, with the type of the elements
     */
    public String getIdentifier() {
        String own = cellClass == null ? Arrays.toString(valueClasses.toArray()) : cellClass.getName();
        return elementType == null ? own : own + "<" + elementType.getIdentifier() + ">";
    }

    /**
     * @return the name that users see, with the type of the elements
     */
    public String toPrettyString() {
        return toString();
    }

    @Override
    public String toString() {
        String own = cellClass == null ? "Non-Native " + Arrays.toString(valueClasses.toArray()) : getName();
        return elementType == null ? own : own + " (Collection of: " + elementType + ")";
    }
}
