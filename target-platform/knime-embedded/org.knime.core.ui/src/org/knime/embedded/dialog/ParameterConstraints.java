package org.knime.embedded.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.node.parameters.validation.BuiltinValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** The limits that widgets set to numbers and texts. Those that depend on other fields are not known here. */
final class ParameterConstraints {

    private final Map<String, ParameterNode> shown;

    ParameterConstraints(final Group shown) {
        this.shown = shown.descendants().collect(Collectors.toMap(ParameterNode::path, Function.identity()));
    }

    /**
     * Returns the value if it is within the limits of its field.
     *
     * @throws InvalidSettingsException with the widget's own message
     */
    Object check(final ParameterNode stored, final String key, final Object value) throws InvalidSettingsException {
        final var node = shown.get(stored.path());
        final var message = node == null ? Optional.<String>empty() : violation(node, value);
        if (message.isPresent()) {
            throw new InvalidSettingsException("'" + key + "' cannot be '" + value + "'. " + message.get());
        }
        return value;
    }

    private static Optional<String> violation(final ParameterNode node, final Object value) {
        if (value instanceof Number number) {
            final var x = number.doubleValue();
            return NumberBounds.minimum(node)
                    .filter(bound -> !(bound.exclusive() ? x > bound.value() : x >= bound.value()))
                    .or(() -> NumberBounds.maximum(node)
                            .filter(bound -> !(bound.exclusive() ? x < bound.value() : x <= bound.value())))
                    .map(Bound::message);
        } else if (value instanceof String text) {
            return node.annotation(TextInputWidget.class).flatMap(widget -> violation(widget, text));
        }
        return Optional.empty();
    }

    private static Optional<String> violation(final TextInputWidget widget, final String text) {
        return violation(widget.minLengthValidation(), MinLengthValidation.class, min -> text.length() >= (int) min)
                .or(() -> violation(
                        widget.maxLengthValidation(), MaxLengthValidation.class, max -> text.length() <= (int) max))
                .or(() -> violation(
                        widget.patternValidation(),
                        PatternValidation.class,
                        pattern -> Pattern.matches((String) pattern, text)));
    }

    private static <V extends BuiltinValidation> Optional<String> violation(
            final Class<? extends V> validation, final Class<V> none, final Predicate<Object> holds) {
        return Optional.<Class<? extends V>>of(validation)
                .filter(found -> found != none)
                .map(Instances::create)
                .filter(found -> !holds.test(NumberBounds.parameter(found)))
                .map(BuiltinValidation::getErrorMessage);
    }
}
