package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** Shows a message in the dialog, in the place of a field of type {@link Void}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    /** Computes the message; none is shown while it is empty. */
    Class<? extends StateProvider<Optional<Message>>> value();

    /** A message with fixed text that depends on the node's input only. */
    interface SimpleTextMessageProvider extends StateProvider<Optional<TextMessage.Message>> {

        /** Whether to show the message. */
        boolean showMessage(NodeParametersInput context);

        /** The heading. */
        String title();

        /** The text. */
        String description();

        /** The kind. */
        MessageType type();

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        default Optional<Message> computeState(final NodeParametersInput context) {
            return showMessage(context) ? Optional.of(new Message(title(), description(), type())) : Optional.empty();
        }
    }

    /**
     * A message.
     *
     * @param title the heading
     * @param description the text
     * @param type the kind
     */
    record Message(String title, String description, MessageType type) {}

    /** The kinds of messages. */
    enum MessageType {
        /** Tells something. */
        INFO,
        /** Warns. */
        WARNING,
        /** Tells why the node would fail. */
        ERROR,
        /** Confirms. */
        SUCCESS
    }
}
