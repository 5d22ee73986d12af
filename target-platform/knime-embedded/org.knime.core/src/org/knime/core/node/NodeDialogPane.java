package org.knime.core.node;

/** A desktop dialog of a node. This host opens none. */
public abstract class NodeDialogPane {

    /** For subclasses. */
    protected NodeDialogPane() {}

    /**
     * @param settings receive what the user entered
     * @throws InvalidSettingsException if it is not valid
     */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;
}
