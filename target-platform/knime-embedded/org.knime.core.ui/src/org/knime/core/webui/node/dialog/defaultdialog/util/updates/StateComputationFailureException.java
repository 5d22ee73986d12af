package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/**
 * Tells that a state of a dialog cannot be computed now. KNIME 5.11 has another constructor than 5.8, so nodes for both
 * cannot create it.
 */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with its reason. */
    public StateComputationFailureException(final String message) {
        super(message);
    }
}
