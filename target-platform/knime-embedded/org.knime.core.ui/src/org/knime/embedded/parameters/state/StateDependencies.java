package org.knime.embedded.parameters.state;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.knime.embedded.parameters.Instances;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;

/**
 * What a provider declares in its {@code init}.
 *
 * @param triggers what makes it compute
 * @param references the fields that it reads
 * @param states the providers that it builds on; each also triggers it
 */
@SuppressWarnings("rawtypes")
public record StateDependencies(
        Set<Trigger> triggers,
        Set<Class<? extends ParameterReference>> references,
        Set<Class<? extends StateProvider>> states) {

    /** Asks a provider. */
    public static StateDependencies of(final Class<? extends StateProvider> provider, final NodeParametersInput input) {
        final var recorder = new Recorder(input);
        Instances.create(provider).init(recorder);
        return recorder.dependencies;
    }

    private static final class Recorder implements StateProviderInitializer {

        private final StateDependencies dependencies =
                new StateDependencies(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());

        private final NodeParametersInput input;

        private Recorder(final NodeParametersInput input) {
            this.input = input;
        }

        private static <T> Supplier<T> tooEarly() {
            return () -> {
                throw new IllegalStateException("Values can be read in computeState, not in init.");
            };
        }

        @Override
        public NodeParametersInput getNodeParametersInput() {
            return input;
        }

        @Override
        public <T> Supplier<T> computeFromValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            computeOnValueChange(ref);
            return getValueSupplier(ref);
        }

        @Override
        public <T> Supplier<T> getValueSupplier(final Class<? extends ParameterReference<T>> ref) {
            dependencies.references.add(ref);
            return tooEarly();
        }

        @Override
        public <T> Supplier<T> getValueSupplier(
                final Class<? extends ParameterReference<?>> ref, final StateProvider.TypeReference<T> typeRef) {
            dependencies.references.add(ref);
            return tooEarly();
        }

        @Override
        public <T> void computeOnValueChange(final Class<? extends ParameterReference<T>> id) {
            dependencies.references.add(id);
            dependencies.triggers.add(new Trigger.ValueChange(id));
        }

        @Override
        public <T> Supplier<T> computeFromProvidedState(final Class<? extends StateProvider<T>> stateProviderClass) {
            dependencies.states.add(stateProviderClass);
            return tooEarly();
        }

        @Override
        public void computeOnButtonClick(final Class<? extends ButtonReference> ref) {
            dependencies.triggers.add(new Trigger.Click(ref));
        }

        @Override
        public void computeBeforeOpenDialog() {
            dependencies.triggers.add(new Trigger.BeforeOpen());
        }

        @Override
        public void computeAfterOpenDialog() {
            dependencies.triggers.add(new Trigger.AfterOpen());
        }
    }
}
