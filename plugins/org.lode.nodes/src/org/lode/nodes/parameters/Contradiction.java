package org.lode.nodes.parameters;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;

/** Says in a dialog what the node would refuse, with the node's own sentence. */
public final class Contradiction {
    private Contradiction() {}

    /** What the node does with the settings before it takes them. */
    @FunctionalInterface
    public interface Check {
        /** Throws what the node would refuse the settings with. */
        void run() throws InvalidSettingsException;
    }

    /**
     * The message of a check that fails, nothing if it passes.
     *
     * @param title what is wrong in a few words
     */
    public static Optional<Message> of(String title, Check check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvalidSettingsException e) {
            return Optional.of(new Message(title, e.getMessage(), MessageType.ERROR));
        }
    }
}
