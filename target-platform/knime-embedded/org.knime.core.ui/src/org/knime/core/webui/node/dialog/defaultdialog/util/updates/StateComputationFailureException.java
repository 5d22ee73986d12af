package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** Tells that a state of a dialog cannot be computed now. */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with its reason. */
    public StateComputationFailureException(final String message) {
        super(message);
    }
}
