package org.knime.node.parameters.updates;

import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.And;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Not;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Or;
import org.knime.node.parameters.NodeParametersInput;

/** Makes the condition of an {@link Effect}. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /** Builds the condition from the fields that the initializer gives access to. */
    EffectPredicate init(PredicateInitializer i);

    /** Gives access to referenced fields. */
    interface PredicateInitializer {

        /** A text field. */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /** A boolean field. */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /** An array of parameter objects. */
        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        /** A choice between a text and special constants. */
        <E extends Enum<E>> StringOrEnumReference<E> getStringOrEnum(
                Class<? extends ParameterReference<StringOrEnum<E>>> reference);

        /** An enum field. */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /** Conditions on a text. */
        interface StringReference {

            /** The text equals a value. */
            EffectPredicate isEqualTo(String value);

            /** The text matches a regular expression. */
            EffectPredicate matchesPattern(String pattern);
        }

        /** Conditions on a boolean. */
        interface BooleanReference {

            /** The value is true. */
            EffectPredicate isTrue();

            /** The value is false. */
            EffectPredicate isFalse();
        }

        /**
         * Conditions on an enum.
         *
         * @param <E> the enum
         */
        interface EnumReference<E extends Enum<E>> {

            /** The value is one of these constants. */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** Conditions on an array of parameter objects. */
        interface ArrayReference {

            /** The array has two or more elements. */
            EffectPredicate hasMultipleItems();

            /** At least one element satisfies a condition on the element's own fields. */
            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }

        /**
         * Conditions on a choice between a text and special constants.
         *
         * @param <E> the special constants
         */
        interface StringOrEnumReference<E extends Enum<E>> {

            /** Conditions that hold for special constants only. */
            EnumReference<E> isEnumChoice();

            /** The value is this special constant. */
            @SuppressWarnings("unchecked")
            default EffectPredicate isEnumChoice(final E specialChoice) {
                return isEnumChoice().isOneOf(specialChoice);
            }

            /** Conditions that hold for texts only. */
            StringReference isStringChoice();
        }

        /** Whether no field has this reference. */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /** A condition on the node's input that does not change while the dialog is open. */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /** The condition that does not hold. */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** The condition that holds. */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /** The condition of another provider, a class with a constructor without arguments. */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        /** The condition of another provider. */
        EffectPredicate getPredicate(EffectPredicateProvider predicateProvider);
    }

    /** Holds if all conditions do. */
    default EffectPredicate and(final EffectPredicate... predicates) {
        return new And(predicates);
    }

    /** Holds if the condition does not. */
    default EffectPredicate not(final EffectPredicate predicate) {
        return new Not(predicate);
    }

    /** Holds if one of the conditions does. */
    default EffectPredicate or(final EffectPredicate... predicates) {
        return new Or(predicates);
    }
}
