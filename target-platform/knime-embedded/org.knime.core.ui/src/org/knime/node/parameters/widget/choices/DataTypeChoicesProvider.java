package org.knime.node.parameters.widget.choices;

import java.util.Comparator;
import java.util.List;
import org.knime.core.data.DataType;
import org.knime.node.parameters.NodeParametersInput;

/** Computes data types to choose from. Either method that computes has to be overridden. */
public non-sealed interface DataTypeChoicesProvider extends ChoicesStateProvider<DataTypeChoice> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The data types, in any order. */
    @SuppressWarnings("unused") // used by those that override it
    default List<DataType> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " computes no data types.");
    }

    @Override
    default List<DataTypeChoice> computeState(final NodeParametersInput context) {
        return choices(context).stream()
                .map(DataTypeChoice::fromDataType)
                .sorted(Comparator.comparing(DataTypeChoice::text))
                .toList();
    }
}
