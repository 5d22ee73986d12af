package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Chooses columns by the preferred value class of their type. */
final class ColumnTypeFilter extends TypeFilter {

    ColumnTypeFilter() {}

    @Override
    protected Optional<PossibleTypeValue> fromTypeId(final String typeId) {
        return Optional.of(new PossibleTypeValue(typeId, typeId.substring(typeId.lastIndexOf('.') + 1)));
    }

    String[] filter(final List<DataColumnSpec> choices) {
        return choices.stream()
                .filter(getFilterPredicate())
                .map(DataColumnSpec::getName)
                .toArray(String[]::new);
    }

    Predicate<DataColumnSpec> getFilterPredicate() {
        final var isSelected = getIsSelectedPredicate();
        return column ->
                isSelected.test(column.getType().getPreferredValueClass().getName());
    }
}
