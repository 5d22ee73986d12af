package org.lode.nodes.parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;

/** Says in the dialog what is wrong with the target windows, before the node does. */
public final class TargetsMessage implements StateProvider<Optional<Message>> {
    private Supplier<TargetParameters[]> targets;

    /** Marks the windows of a dialog. */
    public static final class Reference implements ParameterReference<TargetParameters[]> {}

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        targets = initializer.computeFromValueSupplier(Reference.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        var wrong = message(targets.get());
        return wrong.isPresent() ? wrong : missed(targets.get(), input.getInPortSpecs());
    }

    /** Which windows no value is in that a model learned from. */
    static Optional<Message> missed(TargetParameters[] targets, PortObjectSpec[] inputs) {
        var sentences = new ArrayList<String>();
        for (var target : targets) {
            LearnedRange.of(inputs, target.property())
                    .filter(range -> range.isMissedBy(target))
                    .ifPresent(range -> sentences.add("The models of '" + target.property()
                            + "' learned from values of " + range.text() + ", none of them in the window."));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(
                        "A target lies outside what the models know",
                        String.join(" ", sentences) + " Predictions there are guesses; rank by expected improvement, or"
                                + " move the window.",
                        MessageType.WARNING));
    }

    /** What is wrong with the windows, empty if nothing is. */
    static Optional<Message> message(TargetParameters[] targets) {
        var wrong = Contradiction.of("These targets contradict each other", () -> Targets.validate(targets));
        if (wrong.isPresent()) {
            return wrong;
        }
        return Arrays.stream(targets).anyMatch(TargetParameters::isBounded)
                ? Optional.empty()
                : Optional.of(new Message(
                        "No target has a bound yet",
                        "Set a lower or an upper bound for at least one property, so that materials can be told apart.",
                        MessageType.INFO));
    }
}
