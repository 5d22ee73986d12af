package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.function.Predicate;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

/** Chooses columns by hand, by a pattern or by type. */
public final class ColumnFilter extends TypedStringFilter<ColumnTypeFilter> {

    /** Creates a filter by hand that chooses nothing. */
    public ColumnFilter() {
        this(new String[0]);
    }

    /** Creates a filter by hand from names. */
    public ColumnFilter(final String[] selected) {
        super(selected, new ColumnTypeFilter());
    }

    /** Creates a filter by hand from columns. */
    public ColumnFilter(final List<DataColumnSpec> selectedColumns) {
        this(names(selectedColumns));
    }

    /** Leaves out columns that the filter does not know. */
    public ColumnFilter withExcludeUnknownColumns() {
        setIncludeUnknownValues(false);
        return this;
    }

    /** Chooses columns that the filter does not know, too. */
    public ColumnFilter withIncludeUnknownColumns() {
        setIncludeUnknownValues(true);
        return this;
    }

    /** The columns chosen by hand that are not among the choices. */
    public String[] getMissingSelected(final List<DataColumnSpec> choices) {
        return getMissingSelected(names(choices));
    }

    /** The names of those choices that are chosen, in the order of the choices. */
    public String[] filter(final List<DataColumnSpec> choices) {
        return getSelected(names(choices), types -> types.filter(choices));
    }

    /** Whether a column is chosen. */
    public Predicate<DataColumnSpec> getFilterPredicate() {
        if (m_mode == TypedStringFilterMode.TYPE) {
            return m_typeFilter.getFilterPredicate();
        }
        final var isSelected = getStringFilterPredicate();
        return column -> isSelected.test(column.getName());
    }

    /** {@link #filter} with every column of a table. */
    public String[] filterFromFullSpec(final DataTableSpec spec) {
        return filter(spec.stream().toList());
    }

    /** {@link #getMissingSelected} with every column of a table. */
    public String[] getMissingSelectedFromFullSpec(final DataTableSpec spec) {
        return getMissingSelected(spec.stream().toList());
    }

    private static String[] names(final List<DataColumnSpec> columns) {
        return columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }
}
