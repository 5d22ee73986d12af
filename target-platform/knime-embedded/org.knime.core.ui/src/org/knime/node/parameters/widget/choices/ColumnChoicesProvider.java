package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Computes columns to choose from. Either method that computes has to be overridden. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The columns. */
    @SuppressWarnings("unused") // used by those that override it
    default List<DataColumnSpec> columnChoices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " computes no columns.");
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput context) {
        return columnChoices(context).stream()
                .map(TypedStringChoice::fromColSpec)
                .toList();
    }
}
