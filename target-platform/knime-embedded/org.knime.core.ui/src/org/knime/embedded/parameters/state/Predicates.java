package org.knime.embedded.parameters.state;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Condition;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ConstantPredicate;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ScopedPredicate;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.ParameterReference;

/** Builds the conditions of effects from references to fields. */
public final class Predicates implements PredicateInitializer {

    private final References references;

    private final NodeParametersInput input;

    /**
     * Creates a builder.
     *
     * @param references the fields
     * @param input the node's input; null if conditions are only looked at: those on the input are then false
     */
    public Predicates(final References references, final NodeParametersInput input) {
        this.references = references;
        this.input = input;
    }

    @Override
    public StringReference getString(final Class<? extends ParameterReference<String>> reference) {
        return string(on(references.get(reference)));
    }

    @Override
    public BooleanReference getBoolean(final Class<? extends ParameterReference<Boolean>> reference) {
        final var scope = on(references.get(reference));
        return new BooleanReference() {
            @Override
            public EffectPredicate isTrue() {
                return scope.apply(new Condition.IsOneOf(List.of(true)));
            }

            @Override
            public EffectPredicate isFalse() {
                return scope.apply(new Condition.IsOneOf(List.of(false)));
            }
        };
    }

    @Override
    public <E extends Enum<E>> EnumReference<E> getEnum(final Class<? extends ParameterReference<E>> reference) {
        return constant(on(references.get(reference)));
    }

    @Override
    public <T> ArrayReference getArray(final Class<? extends ParameterReference<T[]>> reference) {
        final var node = references.get(reference);
        return new ArrayReference() {
            @Override
            public EffectPredicate hasMultipleItems() {
                return on(node).apply(new Condition.HasMultipleItems());
            }

            @Override
            public EffectPredicate containsElementSatisfying(final EffectPredicateProvider elementPredicate) {
                if (!(node instanceof ObjectArray array)) {
                    throw new ParameterException(
                            "The field " + node + " is no array of parameter objects, so its elements have no fields.");
                }
                final var predicate =
                        new Predicates(new References(array.element()), input).getPredicate(elementPredicate);
                return on(node).apply(new Condition.ContainsElement(
                        element -> predicate.accept(new PredicateEvaluator(element))));
            }
        };
    }

    @Override
    public <E extends Enum<E>> StringOrEnumReference<E> getStringOrEnum(
            final Class<? extends ParameterReference<StringOrEnum<E>>> reference) {
        final var scope = on(references.get(reference));
        return new StringOrEnumReference<>() {
            @Override
            public EnumReference<E> isEnumChoice() {
                return constant(scope.compose(Condition.IsEnumChoice::new));
            }

            @Override
            public StringReference isStringChoice() {
                return string(scope.compose(Condition.IsStringChoice::new));
            }
        };
    }

    @Override
    public boolean isMissing(final Class<? extends ParameterReference<?>> reference) {
        return references.find(reference).isEmpty();
    }

    @Override
    public EffectPredicate getConstant(final Predicate<NodeParametersInput> predicate) {
        return new ConstantPredicate(input != null && predicate.test(input));
    }

    @Override
    public EffectPredicate getPredicate(final Class<? extends EffectPredicateProvider> predicateProviderClass) {
        return getPredicate(Instances.create(predicateProviderClass));
    }

    @Override
    public EffectPredicate getPredicate(final EffectPredicateProvider predicateProvider) {
        return predicateProvider.init(this);
    }

    private static Function<Condition, EffectPredicate> on(final ParameterNode node) {
        return condition -> new ScopedPredicate(node, condition);
    }

    private static StringReference string(final Function<Condition, EffectPredicate> scope) {
        return new StringReference() {
            @Override
            public EffectPredicate isEqualTo(final String value) {
                return scope.apply(new Condition.IsOneOf(List.of(value)));
            }

            @Override
            public EffectPredicate matchesPattern(final String pattern) {
                return scope.apply(new Condition.Matches(pattern));
            }
        };
    }

    private static <E extends Enum<E>> EnumReference<E> constant(final Function<Condition, EffectPredicate> scope) {
        return new EnumReference<>() {
            @Override
            @SafeVarargs
            public final EffectPredicate isOneOf(final E... values) {
                return scope.apply(new Condition.IsOneOf(List.<Object>of((Object[]) values)));
            }
        };
    }
}
