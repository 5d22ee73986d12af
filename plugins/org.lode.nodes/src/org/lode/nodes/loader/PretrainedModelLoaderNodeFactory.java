package org.lode.nodes.loader;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Pretrained Model Loader: property models that are learned already. */
public final class PretrainedModelLoaderNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Pretrained Model Loader")
            .icon("pretrained-model-loader.png")
            .shortDescription("Loads property models from Lode's library or from ONNX files.")
            .fullDescription(
                    """
                    Loads models that were learned before: from the library that comes with Lode, or from ONNX files
                    that the node Model Writer wrote. Their cards tell what each model predicts, in which unit, from
                    which descriptors, what it was learned from under which licence, and how large its error was on
                    materials it had not seen.
                    <p>
                    Such models predict at once, and they are the sources from which the node Transfer Learner learns a
                    property with few data.
                    </p>
                    <p>
                    Models are searched by words of their property or its symbol, by the kind of material, descriptors,
                    learner, error and licence. A folder of your own or an https address with an index is a library
                    like Lode's. Nothing is downloaded unless such an address is entered; a model whose SHA-256 is not
                    the one in the index is refused.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addOutputPortGroup("models", group -> group.name("Property Models")
                            .description("The loaded models.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addOutputPortGroup("cards", group -> group.name("Model Cards")
                            .description("One row a model: property, unit, recipe, learner, validation errors, data,"
                                    + " licence and citation.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(PretrainedModelLoaderParameters.class)
                    .configure(PretrainedModelLoaderExecution::configure)
                    .execute(PretrainedModelLoaderExecution::execute))
            .addView(NodePage.of("The loaded models as cards: property, error, recipe, data and licence."))
            .nodeType(NodeType.Source)
            .keywords("model zoo", "library", "ONNX", "transfer learning", "neural network", "pretrained");

    /** Called by KNIME. */
    public PretrainedModelLoaderNodeFactory() {
        super(NODE);
    }
}
