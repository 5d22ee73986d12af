package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known about the values of a column: smallest, largest and the distinct ones, each possibly unknown. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";
    private static final String UPPER = "upper_bound";
    private static final String VALUES = "possible_values";

    static final DataColumnDomain UNKNOWN = new DataColumnDomain(null, null, null);

    private final DataCell lowerBound;
    private final DataCell upperBound;
    private final Set<DataCell> values;

    DataColumnDomain(final DataCell lowerBound, final DataCell upperBound, final Set<? extends DataCell> values) {
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /**
     * @return the distinct values in a stable order, null if unknown
     */
    public Set<DataCell> getValues() {
        return values;
    }

    /**
     * @return whether the distinct values are known
     */
    public boolean hasValues() {
        return values != null;
    }

    /**
     * @return the smallest value, null if unknown
     */
    public DataCell getLowerBound() {
        return lowerBound;
    }

    /**
     * @return whether the smallest value is known
     */
    public boolean hasLowerBound() {
        return lowerBound != null;
    }

    /**
     * @return the largest value, null if unknown
     */
    public DataCell getUpperBound() {
        return upperBound;
    }

    /**
     * @return whether the largest value is known
     */
    public boolean hasUpperBound() {
        return upperBound != null;
    }

    /**
     * @return whether both bounds are known
     */
    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnDomain other
                && Objects.equals(lowerBound, other.lowerBound)
                && Objects.equals(upperBound, other.upperBound)
                && Objects.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lowerBound, upperBound, values);
    }

    @Override
    public String toString() {
        return "lower=" + lowerBound + ",upper=" + upperBound + ",values=" + values;
    }

    /**
     * @param config receives the domain
     */
    public void save(final ConfigWO config) {
        if (hasLowerBound()) {
            config.addDataCell(LOWER, lowerBound);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, upperBound);
        }
        if (hasValues()) {
            config.addDataCellArray(VALUES, values.toArray(DataCell[]::new));
        }
    }

    /**
     * @param config holds a domain
     * @return the domain, unknown where the configuration holds nothing readable
     */
    public static DataColumnDomain load(final ConfigRO config) {
        var values = config.getDataCellArray(VALUES, (DataCell[]) null);
        return new DataColumnDomain(
                config.getDataCell(LOWER, null),
                config.getDataCell(UPPER, null),
                values == null ? null : new LinkedHashSet<>(List.of(values)));
    }
}
