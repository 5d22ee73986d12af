package org.knime.embedded.parameters.state;

import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;

/** What happens in a dialog. */
@SuppressWarnings("rawtypes")
public sealed interface Trigger {

    /** The dialog is about to be shown. */
    record BeforeOpen() implements Trigger {}

    /** The dialog has been shown. */
    record AfterOpen() implements Trigger {}

    /**
     * The user changed a field.
     *
     * @param reference the field
     */
    record ValueChange(Class<? extends ParameterReference> reference) implements Trigger {}

    /**
     * The user clicked a button.
     *
     * @param reference the button
     */
    record Click(Class<? extends ButtonReference> reference) implements Trigger {}
}
