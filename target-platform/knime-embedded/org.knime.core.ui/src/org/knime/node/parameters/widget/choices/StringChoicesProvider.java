package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/** Computes texts to choose from. Either method that computes has to be overridden. */
public non-sealed interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The texts. */
    @SuppressWarnings("unused") // used by those that override it
    default List<String> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " computes no choices.");
    }

    @Override
    default List<StringChoice> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(StringChoice::fromId).toList();
    }
}
