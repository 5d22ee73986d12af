package org.lode.nodes.writer;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.parameters.Contradiction;

/** Says in the dialog that several models don't fit into one file. */
final class LocationMessage implements StateProvider<Optional<Message>> {
    private Supplier<String> location;

    /** The file or folder. */
    static final class Location implements ParameterReference<String> {}

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        location = initializer.computeFromValueSupplier(Location.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        return of(location.get(), input.getInPortSpecs());
    }

    static Optional<Message> of(String location, PortObjectSpec[] inputs) {
        int models = Arrays.stream(inputs)
                .filter(PropertyModelsPortObjectSpec.class::isInstance)
                .mapToInt(spec ->
                        ((PropertyModelsPortObjectSpec) spec).properties().size())
                .sum();
        return Contradiction.of("The models don't fit", () -> ModelWriterExecution.checkFits(location, models));
    }
}
