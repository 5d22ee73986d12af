package org.lode.headless.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * What is saved of a node beside what its {@code settings.xml} said already.
 *
 * @param state state to save
 * @param model settings of the node's model
 * @param origin bundle of the node's factory
 * @param portGroups ids of the port groups the node was created with
 * @param warning the node's warning, or an empty string
 * @param outputs number of output ports without the flow variable port
 * @param data writes the outputs of an executed node
 */
public record NodeToSave(
        State state,
        NodeSettingsRO model,
        NodeOrigin origin,
        List<String> portGroups,
        String warning,
        int outputs,
        Data data) {

    /** States of a saved node, named as KNIME names them. */
    public enum State {
        /** The node cannot be executed as it stands. */
        IDLE,
        /** The node can be executed. */
        CONFIGURED,
        /** The node was executed; its data are saved. */
        EXECUTED
    }

    /** Writes what an executed node put out. */
    @FunctionalInterface
    public interface Data {
        /**
         * Writes the data below the node's folder and names them in its settings.
         *
         * @param folder the node's folder
         * @param settings takes the configurations {@code ports} and {@code internalObjects}
         */
        void write(Path folder, NodeSettingsWO settings) throws IOException;
    }

    boolean isExecuted() {
        return state == State.EXECUTED;
    }
}
