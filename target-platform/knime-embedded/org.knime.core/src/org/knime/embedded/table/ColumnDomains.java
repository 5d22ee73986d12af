package org.knime.embedded.table;

import java.util.LinkedHashSet;
import java.util.Set;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValueComparator;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.NominalValue;

/**
 * Learns the domains of a table's columns from its rows: bounds of values that have an order, and the distinct values of
 * nominal ones unless there are too many. Missing cells and NaN do not count.
 */
final class ColumnDomains {

    private final DataTableSpec spec;
    private final boolean keepGiven;
    private final Column[] columns;

    ColumnDomains(final DataTableSpec spec, final boolean keepGiven, final int maxPossibleValues) {
        this.spec = spec;
        this.keepGiven = keepGiven;
        columns = spec.stream()
                .map(column -> new Column(column, keepGiven, maxPossibleValues))
                .toArray(Column[]::new);
    }

    void add(final DataRow row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(row.getCell(i));
        }
    }

    DataTableSpec result() {
        var result = new DataColumnSpec[columns.length];
        for (int i = 0; i < columns.length; i++) {
            result[i] = columns[i].result(spec.getColumnSpec(i), keepGiven);
        }
        return new DataTableSpec(spec.getName(), result);
    }

    private static final class Column {

        private final boolean nominal;
        private final boolean bounded;
        private final int maxPossibleValues;
        private final DataValueComparator order;
        private Set<DataCell> values;
        private DataCell lower;
        private DataCell upper;

        Column(final DataColumnSpec column, final boolean keepGiven, final int maxPossibleValues) {
            this.maxPossibleValues = maxPossibleValues;
            nominal = column.getType().isCompatible(NominalValue.class);
            bounded = column.getType().isCompatible(BoundedValue.class);
            order = column.getType().getComparator();
            var given = column.getDomain();
            values = nominal ? new LinkedHashSet<>() : null;
            if (keepGiven && nominal && given.hasValues()) {
                values.addAll(given.getValues());
            }
            lower = keepGiven ? given.getLowerBound() : null;
            upper = keepGiven ? given.getUpperBound() : null;
        }

        void add(final DataCell cell) {
            if (cell.isMissing() || (!bounded && values == null)) {
                return;
            }
            if (values != null && values.add(cell) && values.size() > maxPossibleValues) {
                values = null;
            }
            if (bounded && !(cell instanceof DoubleValue value && Double.isNaN(value.getDoubleValue()))) {
                lower = lower == null || order.compare(cell, lower) < 0 ? cell : lower;
                upper = upper == null || order.compare(cell, upper) > 0 ? cell : upper;
            }
        }

        DataColumnSpec result(final DataColumnSpec column, final boolean keepGiven) {
            var given = column.getDomain();
            var domain = new DataColumnDomainCreator(lower, upper);
            domain.setValues(nominal ? values : keepGiven ? given.getValues() : null);
            var creator = new DataColumnSpecCreator(column);
            creator.setDomain(domain.createDomain());
            return creator.createSpec();
        }
    }
}
