package org.knime.embedded.parameters.state;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMaxValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinLengthValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopMinValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopPatternValidationProvider;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.NoopStringProvider;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** The parts of a field's control that are computed while the dialog is open. */
@SuppressWarnings("rawtypes")
public final class NodeStates {

    private final ParameterNode node;

    private final Map<StatePart, Class<? extends StateProvider>> providers = new LinkedHashMap<>();

    private NodeStates(final ParameterNode node) {
        this.node = node;
    }

    /** The providers of a field, without placeholders. */
    public static Map<StatePart, Class<? extends StateProvider>> of(final ParameterNode node) {
        final var states = new NodeStates(node);
        states.add(StatePart.VALUE, ValueProvider.class, ValueProvider::value, StateProvider.class);
        states.add(StatePart.CHOICES, ChoicesProvider.class, ChoicesProvider::value, StateProvider.class);
        states.add(
                StatePart.CHOICES, ColumnFilterWidget.class, ColumnFilterWidget::choicesProvider, StateProvider.class);
        states.add(StatePart.MESSAGE, TextMessage.class, TextMessage::value, StateProvider.class);
        states.add(StatePart.DEFAULT, OptionalWidget.class, OptionalWidget::defaultProvider, StateProvider.class);
        states.add(
                StatePart.ELEMENT_DEFAULT,
                ArrayWidget.class,
                ArrayWidget::elementDefaultValueProvider,
                StateProvider.class);
        states.add(
                StatePart.MINIMUM,
                NumberInputWidget.class,
                NumberInputWidget::minValidationProvider,
                NoopMinValidationProvider.class);
        states.add(
                StatePart.MAXIMUM,
                NumberInputWidget.class,
                NumberInputWidget::maxValidationProvider,
                NoopMaxValidationProvider.class);
        states.add(
                StatePart.PLACEHOLDER,
                TextInputWidget.class,
                TextInputWidget::placeholderProvider,
                NoopStringProvider.class);
        states.add(
                StatePart.PATTERN,
                TextInputWidget.class,
                TextInputWidget::patternValidationProvider,
                NoopPatternValidationProvider.class);
        states.add(
                StatePart.MINIMUM_LENGTH,
                TextInputWidget.class,
                TextInputWidget::minLengthValidationProvider,
                NoopMinLengthValidationProvider.class);
        states.add(
                StatePart.MAXIMUM_LENGTH,
                TextInputWidget.class,
                TextInputWidget::maxLengthValidationProvider,
                NoopMaxLengthValidationProvider.class);
        return states.providers;
    }

    private <A extends Annotation> void add(
            final StatePart part,
            final Class<A> annotation,
            final Function<A, Class<? extends StateProvider>> provider,
            final Class<? extends StateProvider> placeholder) {
        node.annotation(annotation)
                .map(provider)
                .filter(found -> found != placeholder)
                .ifPresent(found -> providers.put(part, found));
    }
}
