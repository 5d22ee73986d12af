package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.EnumConstant;

/** A condition on one value; {@code toString} tells it in words. */
public sealed interface Condition {

    /** Whether a value satisfies the condition. */
    boolean test(Object value);

    /**
     * The value is one of some values.
     *
     * @param values the values
     */
    record IsOneOf(List<Object> values) implements Condition {

        @Override
        public boolean test(final Object value) {
            return values.contains(value);
        }

        @Override
        public String toString() {
            final var texts = values.stream().map(IsOneOf::text).toList();
            return texts.size() == 1 ? "is " + texts.get(0) : "is one of " + String.join(", ", texts);
        }

        private static String text(final Object value) {
            return value instanceof Enum<?> constant
                    ? "'" + EnumConstant.of(constant).label() + "'"
                    : value instanceof String text ? "'" + text + "'" : String.valueOf(value);
        }
    }

    /**
     * The text matches a regular expression.
     *
     * @param pattern the regular expression
     */
    record Matches(String pattern) implements Condition {

        @Override
        public boolean test(final Object value) {
            return value instanceof String text
                    && Pattern.compile(pattern).matcher(text).find();
        }

        @Override
        public String toString() {
            return "matches " + pattern;
        }
    }

    /** The array has two or more elements. */
    record HasMultipleItems() implements Condition {

        @Override
        public boolean test(final Object value) {
            return value instanceof Object[] array && array.length > 1;
        }

        @Override
        public String toString() {
            return "has several elements";
        }
    }

    /**
     * At least one element satisfies a condition.
     *
     * @param element the condition on an element
     */
    record ContainsElement(Predicate<Object> element) implements Condition {

        @Override
        public boolean test(final Object value) {
            return value instanceof Object[] array
                    && Arrays.stream(array).filter(Objects::nonNull).anyMatch(element);
        }

        @Override
        public String toString() {
            return "has an element that fits";
        }
    }

    /**
     * The value is a special constant that satisfies a condition.
     *
     * @param constant the condition on the constant
     */
    record IsEnumChoice(Condition constant) implements Condition {

        @Override
        public boolean test(final Object value) {
            return value instanceof StringOrEnum<?> choice
                    && choice.getEnumChoice().filter(constant::test).isPresent();
        }

        @Override
        public String toString() {
            return constant.toString();
        }
    }

    /**
     * The value is a text that satisfies a condition.
     *
     * @param text the condition on the text
     */
    record IsStringChoice(Condition text) implements Condition {

        @Override
        public boolean test(final Object value) {
            return value instanceof StringOrEnum<?> choice
                    && choice.getStringChoice() != null
                    && text.test(choice.getStringChoice());
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
