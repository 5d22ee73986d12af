package org.lode.nodes.writer;

import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Model Writer: writes property models as ONNX files. */
public final class ModelWriterNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Model Writer")
            .icon("model-writer.png")
            .shortDescription("Writes property models to ONNX files.")
            .fullDescription(
                    """
                    Writes each model as an ONNX file with its card in the file's metadata: property, unit, recipe,
                    data, validation, seed and licence. Any ONNX runtime can evaluate the file; the node Pretrained
                    Model Loader reads it back, in this or another workflow.
                    <p>
                    A file appears under its name only when it is complete.
                    </p>
                    <p>
                    A folder becomes a library with an index that holds the SHA-256 of every file: put it on a shared
                    disk or an https server, and others load from it. What somebody else published there is kept.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("models", group -> group.name("Property Models")
                    .description("One or more property models.")
                    .fixed(PropertyModelsPortObject.TYPE)))
            .model(model -> model.parametersClass(ModelWriterParameters.class)
                    .configure(ModelWriterExecution::configure)
                    .execute(ModelWriterExecution::execute))
            .addView(NodePage.of("What was written, and where."))
            .nodeType(NodeType.Sink)
            .keywords("ONNX", "save", "export", "model", "share", "publish", "library");

    /** Called by KNIME. */
    public ModelWriterNodeFactory() {
        super(NODE);
    }
}
