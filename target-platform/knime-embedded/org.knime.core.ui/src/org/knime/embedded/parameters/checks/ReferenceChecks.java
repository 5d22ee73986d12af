package org.knime.embedded.parameters.checks;

import java.util.Map;
import java.util.Optional;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;
import org.knime.embedded.parameters.FieldType;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.state.NodeStates;
import org.knime.embedded.parameters.state.PredicateText;
import org.knime.embedded.parameters.state.Predicates;
import org.knime.embedded.parameters.state.References;
import org.knime.embedded.parameters.state.StateDependencies;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;

/** Checks that references, effects and providers fit the fields that they name. */
final class ReferenceChecks {

    private static final PredicateVisitor<String> RESOLVE = new PredicateText();

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            float.class, Float.class,
            byte.class, Byte.class,
            char.class, Character.class,
            boolean.class, Boolean.class,
            short.class, Short.class);

    private final References references;

    private final References all;

    /**
     * Creates the checks of the fields of one object.
     *
     * @param references the fields of the object, which effects may refer to
     * @param all every field, also of array elements and around them, which providers may refer to
     */
    ReferenceChecks(final References references, final References all) {
        this.references = references;
        this.all = all;
    }

    void check(final ParameterNode node) {
        node.annotation(ValueReference.class)
                .map(ValueReference::value)
                .ifPresent(reference -> requireType(node, reference, ParameterReference.class, false));
        node.annotation(ValueProvider.class)
                .map(ValueProvider::value)
                .ifPresent(provider -> requireType(node, provider, StateProvider.class, true));
        node.annotation(Effect.class).ifPresent(this::check);
        NodeStates.of(node).values().forEach(this::checkProvider);
    }

    void check(final Effect effect) {
        new Predicates(references, null).getPredicate(effect.predicate()).accept(RESOLVE);
    }

    @SuppressWarnings("rawtypes")
    private void checkProvider(final Class<? extends StateProvider> provider) {
        final var dependencies = StateDependencies.of(provider, null);
        dependencies.references().forEach(all::get);
        dependencies.states().forEach(this::checkProvider);
    }

    private static void requireType(
            final ParameterNode node, final Class<?> named, final Class<?> supertype, final boolean gives) {
        final Class<?> argument = FieldType.argumentOf(named, supertype);
        final Class<?> type = node.isOptional() ? Optional.class : BOXED.getOrDefault(node.rawClass(), node.rawClass());
        final var fits =
                argument == null || (gives ? type.isAssignableFrom(argument) : argument.isAssignableFrom(type));
        if (!fits) {
            throw new ParameterException("The field " + node + ": " + named.getSimpleName() + " is a "
                    + supertype.getSimpleName() + " of " + argument.getSimpleName() + ", not of its type.");
        }
    }
}
