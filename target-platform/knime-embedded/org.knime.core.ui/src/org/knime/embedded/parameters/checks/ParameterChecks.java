package org.knime.embedded.parameters.checks;

import java.util.HashSet;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.embedded.parameters.layout.DialogLayout;
import org.knime.embedded.parameters.persistence.ParameterStores;
import org.knime.embedded.parameters.state.References;
import org.knime.node.parameters.NodeParameters;

/** Checks a class of parameters. */
public final class ParameterChecks {

    private ParameterChecks() {}

    /**
     * Checks layout, widgets, references, keys and the round trip of the defaults through settings.
     *
     * @throws ParameterException that names the field and the mistake
     */
    public static void check(final Class<? extends NodeParameters> parametersClass) {
        requireUniqueKeys(ParameterTree.stored(parametersClass));
        requireStorableDefaults(parametersClass);
        final var shown = ParameterTree.shown(parametersClass);
        checkShown(shown, References.withElements(shown));
    }

    private static void checkShown(final Group shown, final References all) {
        final var references = new ReferenceChecks(new References(shown), all);
        PartChecks.check(DialogLayout.of(shown), references);
        shown.descendants().forEach(node -> {
            WidgetChecks.check(node);
            references.check(node);
            if (node instanceof ObjectArray array) {
                checkShown(array.element(), all);
            }
        });
    }

    private static void requireUniqueKeys(final Group stored) {
        final var keys = new HashSet<String>();
        for (final var child : stored.children()) {
            final var key = ParameterStores.key(child);
            if (key.isEmpty()) {
                throw new ParameterException("The field " + child + " has an empty key.");
            }
            if (!keys.add(key)) {
                throw new ParameterException(
                        "Two fields of " + stored.rawClass().getName() + " are stored under '" + key
                                + "'. Rename one or give it a @Persist(configKey).");
            }
            if (child instanceof Group group) {
                requireUniqueKeys(group);
            } else if (child instanceof ObjectArray array) {
                requireUniqueKeys(array.element());
            }
        }
    }

    private static void requireStorableDefaults(final Class<? extends NodeParameters> parametersClass) {
        final var stores = ParameterStores.of(parametersClass);
        final var settings = new NodeSettings("defaults");
        try {
            stores.save(Instances.create(parametersClass), settings);
            stores.load(settings);
        } catch (InvalidSettingsException | NullPointerException | IllegalStateException ex) {
            throw new ParameterException(
                    "The defaults of " + parametersClass.getName() + " cannot be stored and read again: "
                            + ex.getMessage() + " Give every field a value.",
                    ex);
        }
    }
}
