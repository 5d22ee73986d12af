package org.knime.embedded.parameters.state;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.embedded.parameters.Instances;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;

/** Computes states once each, with the values that the fields have now. */
@SuppressWarnings("rawtypes")
public final class StateComputation implements StateProviderInitializer {

    private final Function<Class<? extends ParameterReference>, Object> values;

    private final NodeParametersInput input;

    private final Map<Class<? extends StateProvider>, Object> states = new HashMap<>();

    /**
     * Creates a computation.
     *
     * @param values gives the value of a field
     * @param input the node's input
     */
    public StateComputation(
            final Function<Class<? extends ParameterReference>, Object> values, final NodeParametersInput input) {
        this.values = values;
        this.input = input;
    }

    /**
     * Computes a state, and first those that it builds on.
     *
     * @throws StateComputationFailureException if the provider says that it cannot be computed
     */
    public Object compute(final Class<? extends StateProvider> providerClass) throws StateComputationFailureException {
        if (!states.containsKey(providerClass)) {
            for (final var needed : StateDependencies.of(providerClass, input).states()) {
                compute(needed);
            }
            final StateProvider<?> provider = Instances.create(providerClass);
            provider.init(this);
            states.put(providerClass, provider.computeState(input));
        }
        return states.get(providerClass);
    }

    @Override
    public NodeParametersInput getNodeParametersInput() {
        return input;
    }

    @Override
    @SuppressWarnings("unchecked") // the reference's type is checked against the field's when the node is created
    public <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<T>> ref) {
        return () -> (T) values.apply(ref);
    }

    @Override
    @SuppressWarnings("unchecked") // the provider asks for this type
    public <T> Supplier<T> getValueSupplier(
            final Class<? extends ParameterReference<?>> ref, final StateProvider.TypeReference<T> typeRef) {
        return () -> (T) values.apply(ref);
    }

    @Override
    public <T> Supplier<T> computeFromValueSupplier(final Class<? extends ParameterReference<T>> ref) {
        return getValueSupplier(ref);
    }

    @Override
    @SuppressWarnings("unchecked") // a provider computes states of its own type
    public <T> Supplier<T> computeFromProvidedState(final Class<? extends StateProvider<T>> stateProviderClass) {
        return () -> (T) states.get(stateProviderClass);
    }

    @Override
    public <T> void computeOnValueChange(final Class<? extends ParameterReference<T>> id) {
        // declared before
    }

    @Override
    public void computeOnButtonClick(final Class<? extends ButtonReference> ref) {
        // declared before
    }

    @Override
    public void computeBeforeOpenDialog() {
        // declared before
    }

    @Override
    public void computeAfterOpenDialog() {
        // declared before
    }
}
