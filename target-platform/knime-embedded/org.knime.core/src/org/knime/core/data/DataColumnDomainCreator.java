package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Creates domains. */
public class DataColumnDomainCreator {

    private Set<? extends DataCell> values;
    private DataCell lowerBound;
    private DataCell upperBound;

    /** Starts with an unknown domain. */
    public DataColumnDomainCreator() {
        this((Set<? extends DataCell>) null);
    }

    /**
     * @param copyFrom the domain to start with
     */
    public DataColumnDomainCreator(final DataColumnDomain copyFrom) {
        this(copyFrom.getValues(), copyFrom.getLowerBound(), copyFrom.getUpperBound());
    }

    /**
     * @param values the distinct values, may be null
     */
    public DataColumnDomainCreator(final Set<? extends DataCell> values) {
        this(values, null, null);
    }

    /**
     * @param values the distinct values, may be null
     */
    public DataColumnDomainCreator(final DataCell... values) {
        this(values, null, null);
    }

    /**
     * @param lowerBound the smallest value, may be null
     * @param upperBound the largest value, may be null
     */
    public DataColumnDomainCreator(final DataCell lowerBound, final DataCell upperBound) {
        this((Set<? extends DataCell>) null, lowerBound, upperBound);
    }

    /**
     * @param values the distinct values, may be null
     * @param lowerBound the smallest value, may be null
     * @param upperBound the largest value, may be null
     */
    public DataColumnDomainCreator(final DataCell[] values, final DataCell lowerBound, final DataCell upperBound) {
        this(values == null ? null : new LinkedHashSet<>(Arrays.asList(values)), lowerBound, upperBound);
    }

    /**
     * @param values the distinct values, may be null
     * @param lowerBound the smallest value, may be null
     * @param upperBound the largest value, may be null
     */
    public DataColumnDomainCreator(
            final Set<? extends DataCell> values, final DataCell lowerBound, final DataCell upperBound) {
        this.values = values;
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
    }

    /**
     * @return the domain
     */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(lowerBound, upperBound, values);
    }

    /**
     * @param values the distinct values, may be null
     */
    public void setValues(final Set<? extends DataCell> values) {
        this.values = values == null ? null : new LinkedHashSet<>(values);
    }

    /**
     * @param lower the smallest value, may be null
     */
    public void setLowerBound(final DataCell lower) {
        lowerBound = lower;
    }

    /**
     * @param upper the largest value, may be null
     */
    public void setUpperBound(final DataCell upper) {
        upperBound = upper;
    }
}
