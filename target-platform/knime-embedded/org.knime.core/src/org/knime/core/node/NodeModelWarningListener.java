package org.knime.core.node;

import java.util.EventListener;
import org.knime.core.node.message.Message;

/** Is told of the warnings of a node model. */
public interface NodeModelWarningListener extends EventListener {

    /**
     * @param warning the warning, null when there is none any more
     */
    void warningChanged(Message warning);
}
