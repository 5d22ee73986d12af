package org.knime.node.parameters.validation;

/** A check of a control's value that the dialog itself does. */
public interface BuiltinValidation {

    /** What the user reads when the value is refused. */
    String getErrorMessage();

    /** The bounds of the check. */
    Object getParameters();
}
