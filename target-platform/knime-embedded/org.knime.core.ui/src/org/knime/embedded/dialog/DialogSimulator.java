package org.knime.embedded.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.embedded.parameters.state.NodeStates;
import org.knime.embedded.parameters.state.PredicateEvaluator;
import org.knime.embedded.parameters.state.Predicates;
import org.knime.embedded.parameters.state.References;
import org.knime.embedded.parameters.state.StateComputation;
import org.knime.embedded.parameters.state.StateDependencies;
import org.knime.embedded.parameters.state.StatePart;
import org.knime.embedded.parameters.state.Trigger;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.choices.DataTypeChoice;
import org.knime.node.parameters.widget.choices.EnumChoice;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.message.TextMessage;

/**
 * Does what an open dialog does when it is opened, a field is changed or a button is clicked. Fields are named by their
 * key; providers of fields inside of array elements are not simulated.
 */
@SuppressWarnings("rawtypes")
public final class DialogSimulator {

    private record Computed(ParameterNode node, StatePart part) {}

    private final NodeParameters parameters;

    private final NodeParametersInput input;

    private final Group shown;

    private final References references;

    private final Map<Computed, Object> states = new LinkedHashMap<>();

    private DialogSimulator(final NodeParameters parameters, final NodeParametersInput input) {
        this.parameters = parameters;
        this.input = input;
        shown = ParameterTree.shown(parameters.getClass());
        references = new References(shown);
    }

    /**
     * Opens a dialog.
     *
     * @param parameters what it edits; value providers change it
     * @param input the node's input
     */
    public static DialogSimulator open(final NodeParameters parameters, final NodeParametersInput input) {
        final var dialog = new DialogSimulator(parameters, input);
        dialog.fire(new Trigger.BeforeOpen());
        dialog.fire(new Trigger.AfterOpen());
        return dialog;
    }

    /** Changes a field as a user does. */
    public <T> void change(final Class<? extends ParameterReference<T>> reference, final T value) {
        final var node = references.get(reference);
        node.set(node.parentValue(parameters), value);
        fire(new Trigger.ValueChange(reference));
    }

    /** Clicks a button. */
    public void click(final Class<? extends ButtonReference> button) {
        fire(new Trigger.Click(button));
    }

    /** What a field offers to choose from, as it is stored. */
    public List<String> choices(final String key) {
        return state(key, StatePart.CHOICES)
                .map(choices ->
                        ((List<?>) choices).stream().map(DialogSimulator::id).toList())
                .orElse(List.of());
    }

    /** The message that is shown in the place of a field. */
    public Optional<TextMessage.Message> message(final String key) {
        return state(key, StatePart.MESSAGE)
                .flatMap(message -> ((Optional<?>) message).map(TextMessage.Message.class::cast));
    }

    /** What has been computed last for a part of a field's control. */
    Optional<Object> state(final String key, final StatePart part) {
        return Optional.ofNullable(states.get(new Computed(node(key), part)));
    }

    /** Whether a field is visible. */
    public boolean isVisible(final String key) {
        return effect(key, Effect.EffectType.SHOW, Effect.EffectType.HIDE);
    }

    /** Whether a field is enabled. */
    public boolean isEnabled(final String key) {
        return effect(key, Effect.EffectType.ENABLE, Effect.EffectType.DISABLE);
    }

    private boolean effect(final String key, final Effect.EffectType positive, final Effect.EffectType negative) {
        final var effect = node(key).annotation(Effect.class);
        if (effect.isEmpty() || effect.get().type() != positive && effect.get().type() != negative) {
            return true;
        }
        final var holds = new Predicates(references, input)
                .getPredicate(effect.get().predicate())
                .accept(new PredicateEvaluator(parameters));
        return holds == (effect.get().type() == positive);
    }

    private ParameterNode node(final String key) {
        return shown.descendants()
                .filter(node -> ParameterKeys.path(node).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The dialog has no field '" + key + "'."));
    }

    @SuppressWarnings("unused") // a state that cannot be computed is as good as none
    private void fire(final Trigger trigger) {
        final var computation = new StateComputation(this::value, input);
        final Map<Computed, Class<? extends StateProvider>> triggered = new LinkedHashMap<>();
        shown.descendants().forEach(node -> NodeStates.of(node).forEach((part, provider) -> {
            if (isTriggered(provider, trigger)) {
                triggered.put(new Computed(node, part), provider);
            }
        }));
        triggered.forEach((computed, provider) -> {
            try {
                states.put(computed, computation.compute(provider));
            } catch (StateComputationFailureException ex) {
                states.remove(computed);
            }
        });
        // Only now: every provider sees the values as they were when the user acted.
        triggered.keySet().stream()
                .filter(computed -> computed.part == StatePart.VALUE && states.containsKey(computed))
                .forEach(computed -> computed.node.set(computed.node.parentValue(parameters), states.get(computed)));
    }

    private boolean isTriggered(final Class<? extends StateProvider> provider, final Trigger trigger) {
        final var dependencies = StateDependencies.of(provider, input);
        return dependencies.triggers().contains(trigger)
                || dependencies.states().stream().anyMatch(needed -> isTriggered(needed, trigger));
    }

    private Object value(final Class<? extends ParameterReference> reference) {
        final var node = references.get(reference);
        return node.get(node.parentValue(parameters));
    }

    private static String id(final Object choice) {
        if (choice instanceof StringChoice text) {
            return text.id();
        } else if (choice instanceof TypedStringChoice typed) {
            return typed.id();
        } else if (choice instanceof EnumChoice<?> constant) {
            return constant.id().name();
        }
        return ((DataTypeChoice) choice).text();
    }
}
