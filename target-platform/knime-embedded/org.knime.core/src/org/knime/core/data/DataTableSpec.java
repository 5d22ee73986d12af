package org.knime.core.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** Specification of a table: its name and its columns, whose names are unique. Immutable. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String name;
    private final List<DataColumnSpec> columns;
    private final Map<String, String> properties;
    private final Map<String, Integer> indices;

    /** A table without columns, of the name "default". */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /**
     * @param colSpecs the columns
     */
    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    /**
     * @param name the name, null for "default"
     */
    public DataTableSpec(final String name) {
        this(name, new DataColumnSpec[0]);
    }

    /**
     * @param name the name, null for "default"
     * @param colSpecs the columns
     */
    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        this(name, List.of(colSpecs), Map.of());
    }

    /**
     * @param spec1 the first columns
     * @param spec2 the columns that follow
     */
    public DataTableSpec(final DataTableSpec spec1, final DataTableSpec spec2) {
        this(joinedName(spec1.name, spec2.name), spec1, spec2);
    }

    /**
     * @param name the name, null for "default"
     * @param spec1 the first columns
     * @param spec2 the columns that follow
     */
    public DataTableSpec(final String name, final DataTableSpec spec1, final DataTableSpec spec2) {
        this(name, Stream.concat(spec1.stream(), spec2.stream()).toList(), Map.of());
    }

    /**
     * @param names names of the columns
     * @param types types of the columns
     */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this("spec_name", names, types); // the odd name is KNIME's
    }

    /**
     * @param name the name, null for "default"
     * @param names names of the columns
     * @param types types of the columns
     */
    public DataTableSpec(final String name, final String[] names, final DataType[] types) {
        this(name, createColumnSpecs(names, types));
    }

    DataTableSpec(final String name, final List<DataColumnSpec> columns, final Map<String, String> properties) {
        this.name = name == null ? DEFAULT_NAME : name;
        this.columns = List.copyOf(columns);
        this.properties = new LinkedHashMap<>(properties);
        indices = new HashMap<>();
        for (int i = 0; i < this.columns.size(); i++) {
            Integer earlier = indices.put(this.columns.get(i).getName(), i);
            if (earlier != null) {
                throw new IllegalArgumentException("Duplicate column name \""
                        + this.columns.get(i).getName() + "\" at positions " + earlier + " and " + i + ".");
            }
        }
    }

    private static String joinedName(final String first, final String second) {
        if (first.equals(DEFAULT_NAME)) {
            return second;
        }
        return second.equals(DEFAULT_NAME) ? first : first + "+" + second;
    }

    /**
     * @param names names of columns
     * @param types their types
     * @return the columns
     */
    public static final DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException(names.length + " names but " + types.length + " types of columns.");
        }
        return IntStream.range(0, names.length)
                .mapToObj(i -> new DataColumnSpecCreator(names[i], types[i]).createSpec())
                .toArray(DataColumnSpec[]::new);
    }

    /**
     * @param columns names of columns
     * @return their indices
     * @throws IllegalArgumentException if there is no such column
     */
    public int[] columnsToIndices(final String... columns) {
        return Stream.of(columns).mapToInt(this::existingIndex).toArray();
    }

    private int existingIndex(final String column) {
        int index = findColumnIndex(column);
        if (index < 0) {
            throw new IllegalArgumentException("Column not found: \"" + column + "\"");
        }
        return index;
    }

    /**
     * @param indices indices of columns
     * @throws IndexOutOfBoundsException if there is no such column
     * @throws IllegalArgumentException if an index occurs twice
     */
    public void verifyIndices(final int... indices) {
        var seen = new HashSet<Integer>();
        for (int index : indices) {
            if (index < 0 || index >= columns.size()) {
                throw new IndexOutOfBoundsException("Column index out of range: " + index);
            }
            if (!seen.add(index)) {
                throw new IllegalArgumentException("Duplicate index: " + index);
            }
        }
    }

    /**
     * @param valueClass a value class
     * @return whether a column can be read so
     */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return valueClass != null
                && stream().anyMatch(column -> column.getType().isCompatible(valueClass));
    }

    /**
     * @param columnName a name
     * @return whether there is such a column
     */
    public boolean containsName(final String columnName) {
        return findColumnIndex(columnName) >= 0;
    }

    /**
     * @param spec another table
     * @return whether all columns are compatible with those at the same place
     */
    public boolean isCompatibleWith(final DataTableSpec spec) {
        return allMatch(spec, DataColumnSpec::isCompatibleWith);
    }

    /**
     * @param spec another table
     * @return whether names and types of all columns are the same, in the same order
     */
    public boolean equalStructure(final DataTableSpec spec) {
        return allMatch(spec, DataColumnSpec::equalStructure);
    }

    private boolean allMatch(final DataTableSpec other, final BiPredicate<DataColumnSpec, DataColumnSpec> test) {
        return other == this
                || (other != null
                        && columns.size() == other.columns.size()
                        && IntStream.range(0, columns.size())
                                .allMatch(i -> test.test(columns.get(i), other.columns.get(i))));
    }

    @Override
    public boolean equals(final Object obj) {
        return obj == this
                || (obj instanceof DataTableSpec other
                        && name.equals(other.name)
                        && columns.equals(other.columns)
                        && properties.equals(other.properties));
    }

    @Override
    public int hashCode() {
        return columns.stream().mapToInt(DataColumnSpec::hashCode).reduce(properties.hashCode(), (a, b) -> a ^ b);
    }

    /**
     * @return free properties of the table
     */
    public Map<String, String> getProperties() {
        return Map.copyOf(properties);
    }

    /**
     * @param columnName a name
     * @return index of the column, -1 if there is none
     */
    public int findColumnIndex(final String columnName) {
        return indices.getOrDefault(columnName, -1);
    }

    /**
     * @return the names of the columns
     */
    public final String[] getColumnNames() {
        return stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /**
     * @param index index of a column
     * @return the column
     */
    public DataColumnSpec getColumnSpec(final int index) {
        return columns.get(index);
    }

    /**
     * @param column name of a column
     * @return the column, null if there is none
     */
    public DataColumnSpec getColumnSpec(final String column) {
        int index = findColumnIndex(column);
        return index < 0 ? null : columns.get(index);
    }

    /**
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * @return the number of columns
     */
    public int getNumColumns() {
        return columns.size();
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    /**
     * @return the columns
     */
    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    /**
     * @param config receives the specification
     */
    public void save(final ConfigWO config) {
        TableSpecConfig.save(this, properties, config);
    }

    /**
     * @param config holds a specification
     * @return the specification
     * @throws InvalidSettingsException if it is malformed
     */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        return TableSpecConfig.load(config);
    }

    /**
     * @param specs tables of equal structure, at least one
     * @return a table with the domains merged
     * @throws IllegalArgumentException if the structures differ
     */
    public static DataTableSpec mergeDataTableSpecs(final DataTableSpec... specs) {
        if (specs.length == 0 || !Arrays.stream(specs).allMatch(specs[0]::equalStructure)) {
            throw new IllegalArgumentException("Only tables of equal structure can be merged, and at least one.");
        }
        var merged = specs[0].stream().map(DataColumnSpecCreator::new).toList();
        for (int i = 1; i < specs.length; i++) {
            for (int c = 0; c < merged.size(); c++) {
                merged.get(c).merge(specs[i].getColumnSpec(c));
            }
        }
        return new DataTableSpec(
                merged.stream().map(DataColumnSpecCreator::createSpec).toArray(DataColumnSpec[]::new));
    }

    /**
     * @param spec a table
     * @param columnName the wanted name
     * @return the name without white space around it, with " (#1)", " (#2)" … appended if the table has it already
     */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        String wanted = columnName.trim();
        String unique = wanted;
        for (int i = 1; spec.containsName(unique); i++) {
            unique = wanted + " (#" + i + ")";
        }
        return unique;
    }

    @Override
    public String toString() {
        return "name=" + name + ",columns=[" + String.join("; ", getColumnNames()) + "]";
    }

    /** {@return null: this host has no port views} */
    @Override
    public JComponent[] getViews() {
        return null;
    }

    /** Stores the specification of a table as {@code spec.xml}. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        @Override
        public DataTableSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            return TableSpecConfig.load(in);
        }

        @Override
        public void savePortObjectSpec(final DataTableSpec spec, final PortObjectSpecZipOutputStream out)
                throws IOException {
            TableSpecConfig.save(spec, out);
        }
    }
}
