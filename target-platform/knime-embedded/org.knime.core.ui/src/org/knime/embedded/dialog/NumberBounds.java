package org.knime.embedded.dialog;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMaxValidation;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.TypeDependentMinValidation;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.node.parameters.validation.BuiltinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation;

/** The bounds that a field's {@link NumberInputWidget} sets. */
final class NumberBounds {

    private NumberBounds() {}

    static Optional<Bound> minimum(final ParameterNode node) {
        return node.annotation(NumberInputWidget.class)
                .map(NumberInputWidget::minValidation)
                .filter(validation -> validation != TypeDependentMinValidation.class)
                .map(validation -> bound(Instances.create(validation)));
    }

    static Optional<Bound> maximum(final ParameterNode node) {
        return node.annotation(NumberInputWidget.class)
                .map(NumberInputWidget::maxValidation)
                .filter(validation -> validation != TypeDependentMaxValidation.class)
                .map(validation -> bound(Instances.create(validation)));
    }

    private static Bound bound(final NumberInputWidgetValidation validation) {
        return new Bound(
                ((Number) parameter(validation)).doubleValue(), validation.isExclusive(), validation.getErrorMessage());
    }

    /** The first parameter of a validation. KNIME's records of them are not public, its dialog reads them as JSON. */
    static Object parameter(final BuiltinValidation validation) {
        final var parameters = validation.getParameters();
        final var accessor = Arrays.stream(parameters.getClass().getRecordComponents())
                .findFirst()
                .map(RecordComponent::getAccessor)
                .orElseThrow();
        try {
            accessor.setAccessible(true);
            return accessor.invoke(parameters);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
