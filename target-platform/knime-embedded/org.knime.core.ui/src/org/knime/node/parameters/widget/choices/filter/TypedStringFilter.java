package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter.PatternMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Chooses typed names by hand, by a pattern or by type. The state of every way is kept while another one is used.
 *
 * @param <T> the choice by type
 */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    /** The way that is used. */
    public TypedStringFilterMode m_mode;

    /** The choice by a pattern. */
    public PatternFilter m_patternFilter;

    /** The choice by hand. */
    public ManualFilter m_manualFilter;

    /** The choice by type. */
    public T m_typeFilter;

    /** Creates a filter by hand. */
    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_mode = TypedStringFilterMode.MANUAL;
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected));
        m_patternFilter = new PatternFilter();
        m_typeFilter = defaultTypeFilter;
    }

    /** Creates a filter by hand. */
    protected TypedStringFilter(final List<String> initialSelected, final T defaultTypeFilter) {
        this(initialSelected.toArray(String[]::new), defaultTypeFilter);
    }

    /** Sets whether names that are neither chosen nor excluded by hand are chosen. */
    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    /** The names chosen by hand that are not among the choices; none for the other ways. */
    protected String[] getMissingSelected(final String[] choices) {
        return m_mode == TypedStringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices) : new String[0];
    }

    /** Those of the choices that are chosen, in the order of the choices. */
    protected String[] getSelected(final String[] choices, final Function<T, String[]> getSelectedFromTypeFilter) {
        return m_mode == TypedStringFilterMode.TYPE
                ? getSelectedFromTypeFilter.apply(m_typeFilter)
                : Arrays.stream(choices).filter(getStringFilterPredicate()).toArray(String[]::new);
    }

    /**
     * Whether a name is chosen.
     *
     * @throws IllegalStateException if types are chosen instead of names
     */
    protected Predicate<String> getStringFilterPredicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.getFilterPredicate();
            case REGEX -> m_patternFilter.getIsSelectedPredicate(PatternMode.REGEX);
            case WILDCARD -> m_patternFilter.getIsSelectedPredicate(PatternMode.WILDCARD);
            case TYPE -> throw new IllegalStateException("A filter by type cannot test a name.");
        };
    }
}
