package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes constants to choose from. Either method that computes has to be overridden.
 *
 * @param <E> the enum
 */
public non-sealed interface EnumChoicesProvider<E extends Enum<E>> extends ChoicesStateProvider<EnumChoice<E>> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The constants. */
    @SuppressWarnings("unused") // used by those that override it
    default List<E> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " computes no constants.");
    }

    @Override
    default List<EnumChoice<E>> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(EnumChoice::fromEnumConst).toList();
    }
}
