package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns of the input. An unknown spec has no columns. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {}

    /** Every column at a port. */
    public static List<DataColumnSpec> getAllColumns(final NodeParametersInput context, final int portIndex) {
        return getFilteredColumns(context, portIndex, column -> true);
    }

    /** Every column at the first port. */
    public static List<DataColumnSpec> getAllColumnsOfFirstPort(final NodeParametersInput context) {
        return getAllColumns(context, 0);
    }

    /** The first column at a port. */
    public static Optional<DataColumnSpec> getFirstColumn(final NodeParametersInput context, final int portIndex) {
        return getAllColumns(context, portIndex).stream().findFirst();
    }

    /** The first column at the first port. */
    public static Optional<DataColumnSpec> getFirstColumnOfFirstPort(final NodeParametersInput context) {
        return getFirstColumn(context, 0);
    }

    /** The columns at a port that satisfy a condition. */
    public static List<DataColumnSpec> getFilteredColumns(
            final NodeParametersInput context, final int portIndex, final Predicate<DataColumnSpec> filter) {
        return columns(context.getInTableSpec(portIndex).orElse(null), filter);
    }

    /** The columns at a port that are compatible with one of the value classes. */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(
            final NodeParametersInput context, final int portIndex, final Class<? extends DataValue>... valueClasses) {
        return getFilteredColumns(context, portIndex, compatible(Arrays.asList(valueClasses)));
    }

    /** The columns at the first port that are compatible with one of the value classes. */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(
            final NodeParametersInput context, final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(context, 0, valueClasses);
    }

    /** The columns with texts at a port. */
    public static List<DataColumnSpec> getStringColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, StringValue.class);
    }

    /** The columns with texts. */
    public static List<DataColumnSpec> getStringColumns(final DataTableSpec inSpec) {
        return getCompatibleColumns(inSpec, StringValue.class);
    }

    /** The first column with texts. */
    public static Optional<DataColumnSpec> getFirstStringColumn(final DataTableSpec inSpec) {
        return getFirstCompatibleColumn(inSpec, StringValue.class);
    }

    /** The columns with texts at the first port. */
    public static List<DataColumnSpec> getStringColumnsOfFirstPort(final NodeParametersInput context) {
        return getStringColumns(context, 0);
    }

    /** The columns with numbers at a port. */
    public static List<DataColumnSpec> getDoubleColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, DoubleValue.class);
    }

    /** The columns with numbers. */
    public static List<DataColumnSpec> getDoubleColumns(final DataTableSpec inSpec) {
        return getCompatibleColumns(inSpec, DoubleValue.class);
    }

    /** The first column with numbers. */
    public static Optional<DataColumnSpec> getFirstDoubleColumn(final DataTableSpec inSpec) {
        return getFirstCompatibleColumn(inSpec, DoubleValue.class);
    }

    /** The columns with numbers at the first port. */
    public static List<DataColumnSpec> getDoubleColumnsOfFirstPort(final NodeParametersInput context) {
        return getDoubleColumns(context, 0);
    }

    /** The columns that are compatible with one of the value classes. */
    @SafeVarargs
    public static List<DataColumnSpec> getCompatibleColumns(
            final DataTableSpec spec, final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, Arrays.asList(valueClasses));
    }

    /** The columns that are compatible with one of the value classes. */
    public static List<DataColumnSpec> getCompatibleColumns(
            final DataTableSpec spec, final Collection<Class<? extends DataValue>> valueClasses) {
        return columns(spec, compatible(valueClasses));
    }

    /** The first column that is compatible with one of the value classes. */
    @SafeVarargs
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(
            final DataTableSpec spec, final Class<? extends DataValue>... valueClasses) {
        return getFirstCompatibleColumn(spec, Arrays.asList(valueClasses));
    }

    /** The first column that is compatible with one of the value classes. */
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(
            final DataTableSpec spec, final List<Class<? extends DataValue>> valueClasses) {
        return columns(spec, compatible(valueClasses)).stream().findFirst();
    }

    private static List<DataColumnSpec> columns(final DataTableSpec spec, final Predicate<DataColumnSpec> filter) {
        return spec == null ? List.of() : spec.stream().filter(filter).toList();
    }

    private static Predicate<DataColumnSpec> compatible(final Collection<Class<? extends DataValue>> valueClasses) {
        return column -> valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }
}
