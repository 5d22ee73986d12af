package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses texts by hand or by a pattern. The state of either way is kept while the other one is used. */
public class StringFilter implements Persistable {

    /** The way that is used. */
    public StringFilterMode m_mode;

    /** The choice by a pattern. */
    public PatternFilter m_patternFilter;

    /** The choice by hand. */
    public ManualFilter m_manualFilter;

    /** Creates a filter by hand. */
    public StringFilter(final String[] initialSelected) {
        m_mode = StringFilterMode.MANUAL;
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected));
        m_patternFilter = new PatternFilter();
    }

    /** Creates a filter by hand. */
    public StringFilter(final List<String> initialSelected) {
        this(initialSelected.toArray(String[]::new));
    }

    /** Creates a filter by hand that chooses nothing. */
    public StringFilter() {
        this(new String[0]);
    }

    /** Leaves out texts that the filter does not know. */
    public void excludeUnknownColumn() {
        m_manualFilter.m_includeUnknownColumns = false;
    }

    /** The texts chosen by hand that are not among the choices; with a pattern, as in KNIME, what is chosen. */
    public String[] getMissingSelected(final String[] choices) {
        return m_mode == StringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices) : filter(choices);
    }

    /** Those of the choices that are chosen, in the order of the choices. */
    public String[] filter(final String[] choices) {
        final Predicate<String> isSelected = m_mode == StringFilterMode.MANUAL
                ? m_manualFilter.getFilterPredicate()
                : m_patternFilter.getIsSelectedPredicate(m_mode.toPatternMode());
        return Arrays.stream(choices).filter(isSelected).toArray(String[]::new);
    }
}
