package org.knime.embedded.dialog;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.embedded.parameters.persistence.ParameterStores;
import org.knime.node.parameters.NodeParameters;

/**
 * What the dialog of parameters shows.
 *
 * @param parametersClass the parameters
 * @param fields the fields, in the order in which they are shown
 */
public record DialogModel(Class<? extends NodeParameters> parametersClass, List<DialogField> fields) {

    /** The key under which a node stores the parameters of its work. */
    public static final String MODEL_KEY = "model";

    /** Reads the dialog off a class of parameters. */
    public static DialogModel of(final Class<? extends NodeParameters> parametersClass) {
        final var shown = ParameterTree.shown(parametersClass);
        return new DialogModel(parametersClass, new DialogReader(shown, Instances.create(parametersClass)).fields());
    }

    /** Reads the dialog of a node's work; absent if the node has no parameters. */
    public static Optional<DialogModel> of(final NodeFactory<?> factory) {
        return NodeDialogs.modelParameters(factory).map(DialogModel::of);
    }

    /** The field with a key. */
    public Optional<DialogField> find(final String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The settings of a node that nobody has configured yet. */
    public NodeSettings defaultSettings() {
        final var settings = new NodeSettings(MODEL_KEY);
        ParameterStores.of(parametersClass).save(Instances.create(parametersClass), settings);
        return settings;
    }
}
