package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Chooses by type. */
public abstract class TypeFilter implements Persistable {

    /** The ids of the types that are chosen. */
    public String[] m_selectedTypes;

    /** Creates a filter that chooses nothing. */
    protected TypeFilter() {
        this(new String[0]);
    }

    /** Creates a filter that chooses these types. */
    protected TypeFilter(final String[] selectedTypes) {
        m_selectedTypes = selectedTypes;
    }

    /** The type with this id, if it is known here. */
    protected abstract Optional<PossibleTypeValue> fromTypeId(String typeId);

    /** Whether the type with an id is chosen. */
    protected Predicate<String> getIsSelectedPredicate() {
        return Set.copyOf(List.of(m_selectedTypes))::contains;
    }
}
