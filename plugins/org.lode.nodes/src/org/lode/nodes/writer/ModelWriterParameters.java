package org.lode.nodes.writer;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of the node Model Writer. */
final class ModelWriterParameters implements NodeParameters {
    /** What happens if a file is there. The constants' names are stored in workflows. */
    enum Existing {
        @Label(value = "Fail", description = "Nothing is written, and the node tells which file is there.")
        FAIL,
        @Label(value = "Overwrite", description = "The file is replaced, once the new one is complete.")
        OVERWRITE
    }

    @Widget(
            title = "File or folder",
            description =
                    """
            Where the models are written: a file that ends in <tt>.onnx</tt> for one model, or a folder for any
            number, which is made if it is not there. A folder becomes a model library: a file a model, named after
            the model's id, and an index. A location may be relative to the workflow, such as
            <tt>knime://knime.workflow/data/models</tt>.
            """)
    @TextInputWidget(placeholder = "knime://knime.workflow/data/model.onnx")
    @ValueReference(LocationMessage.Location.class)
    String file = "";

    @TextMessage(LocationMessage.class)
    Void locationMessage;

    @Widget(title = "If a file exists", description = "What happens if a file of that name is there already.")
    @ValueSwitchWidget
    Existing existing = Existing.FAIL;
}
