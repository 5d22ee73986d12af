package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses texts by hand. */
public class ManualFilter implements Persistable {

    /** What is chosen. */
    public String[] m_manuallySelected;

    /** What is excluded. */
    public String[] m_manuallyDeselected;

    /** Whether a text that is in neither list is chosen. */
    public boolean m_includeUnknownColumns;

    ManualFilter() {
        this(new String[0]);
    }

    /** Creates a choice that excludes unknown texts. */
    public ManualFilter(final String[] initialSelected) {
        this(initialSelected, new String[0], false);
    }

    /** Creates a choice. */
    public ManualFilter(
            final String[] manuallySelected, final String[] manuallyDeselected, final boolean includeUnknownValues) {
        m_manuallySelected = manuallySelected;
        m_manuallyDeselected = manuallyDeselected;
        m_includeUnknownColumns = includeUnknownValues;
    }

    /** Whether a text is chosen: with unknown ones included, everything that is not excluded. */
    public Predicate<String> getFilterPredicate() {
        return m_includeUnknownColumns
                ? Predicate.not(set(m_manuallyDeselected)::contains)
                : set(m_manuallySelected)::contains;
    }

    /** What is chosen but not among the choices; nothing if unknown texts are included. */
    public String[] getUpdatedMissingValues(final String[] choices) {
        if (m_includeUnknownColumns) {
            return new String[0];
        }
        return Arrays.stream(m_manuallySelected)
                .filter(Predicate.not(set(choices)::contains))
                .toArray(String[]::new);
    }

    private static Set<String> set(final String[] texts) {
        return new HashSet<>(Arrays.asList(texts));
    }
}
