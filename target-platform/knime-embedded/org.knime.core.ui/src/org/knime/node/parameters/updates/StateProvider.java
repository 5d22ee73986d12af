package org.knime.node.parameters.updates;

import java.util.function.Supplier;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes a value, a list of choices or another part of an open dialog.
 *
 * @param <S> what is computed
 */
public interface StateProvider<S> {

    /** Declares when a state is computed and from what. */
    interface StateProviderInitializer {

        /** What is known about the ports. */
        NodeParametersInput getNodeParametersInput();

        /** Computes whenever the field changes; the supplier gives its value. */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** Gives the value of a field whose changes do not matter. */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** {@link #getValueSupplier(Class)} of a field whose type is narrower than its reference's. */
        @SuppressWarnings("unused") // used by those that override it
        default <T> Supplier<T> getValueSupplier(
                final Class<? extends ParameterReference<?>> ref, final TypeReference<T> typeRef) {
            throw new UnsupportedOperationException("Values cannot be read with a type reference here.");
        }

        /** Computes whenever the field changes. */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> id);

        /** Computes whenever another state is computed; the supplier gives that state. */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> stateProviderClass);

        /** Computes when the button is clicked. */
        void computeOnButtonClick(Class<? extends ButtonReference> ref);

        /** Computes before the dialog is shown. */
        void computeBeforeOpenDialog();

        /** Computes when the dialog has been shown. */
        void computeAfterOpenDialog();
    }

    /** Declares when the state is computed; called once before {@link #computeState}. */
    void init(StateProviderInitializer initializer);

    /**
     * Computes the state.
     *
     * @throws StateComputationFailureException if it cannot be computed; the dialog then stays as it is
     */
    S computeState(NodeParametersInput parametersInput) throws StateComputationFailureException;

    /**
     * Carries a type argument.
     *
     * @param <T> the type
     */
    @SuppressWarnings("unused") // the type argument is read by reflection
    interface TypeReference<T> {}
}
