package org.knime.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates specifications of tables. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> columns = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String name;

    /** Starts without columns. */
    public DataTableSpecCreator() {}

    /**
     * @param spec the specification to start with
     */
    public DataTableSpecCreator(final DataTableSpec spec) {
        name = spec.getName();
        spec.forEach(columns::add);
        properties.putAll(spec.getProperties());
    }

    /**
     * @param index index of a column
     * @param newColumn what takes its place
     * @return this
     */
    public DataTableSpecCreator replaceColumn(final int index, final DataColumnSpec newColumn) {
        columns.set(index, newColumn);
        return this;
    }

    /**
     * @param newColumns columns to append
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataColumnSpec... newColumns) {
        columns.addAll(Arrays.asList(newColumns));
        return this;
    }

    /**
     * @param spec a table whose columns are appended
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataTableSpec spec) {
        spec.forEach(columns::add);
        return this;
    }

    /**
     * @param name the name, null for "default"
     * @return this
     */
    public DataTableSpecCreator setName(final String name) {
        this.name = name;
        return this;
    }

    /**
     * @param map properties that replace those of the same key
     * @return this
     */
    public DataTableSpecCreator putProperties(final Map<String, String> map) {
        properties.putAll(map);
        return this;
    }

    /**
     * @param key key of a property
     * @param value its value
     * @return this
     */
    public DataTableSpecCreator putProperty(final String key, final String value) {
        properties.put(key, value);
        return this;
    }

    /**
     * Forgets what is known about the values of all columns.
     *
     * @return this
     */
    public DataTableSpecCreator dropAllDomains() {
        columns.replaceAll(column -> {
            var creator = new DataColumnSpecCreator(column);
            creator.setDomain(null);
            return creator.createSpec();
        });
        return this;
    }

    /**
     * @return this, without columns
     */
    public DataTableSpecCreator dropAllColumns() {
        columns.clear();
        return this;
    }

    /**
     * @return the specification
     */
    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns, properties);
    }
}
