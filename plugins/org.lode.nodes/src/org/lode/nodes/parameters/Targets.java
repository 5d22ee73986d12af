package org.lode.nodes.parameters;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.models.ConnectedModels;

/** Checks and defaults for the target windows of a node with models at its ports. */
public final class Targets {
    private Targets() {}

    /** One window, open on both sides, for each property of the connected models. */
    public static TargetParameters[] defaults(PortObjectSpec[] inputs) {
        return ConnectedModels.properties(inputs).stream()
                .map(Property::name)
                .map(TargetParameters::new)
                .toArray(TargetParameters[]::new);
    }

    /**
     * Checks what can be checked without the models.
     *
     * @throws InvalidSettingsException if a window is empty or a property has two windows
     */
    public static void validate(TargetParameters[] targets) throws InvalidSettingsException {
        var seen = new HashSet<String>();
        for (var target : targets) {
            if (target.property().isEmpty()) {
                throw new InvalidSettingsException("A target has no property. Select one, or remove the target.");
            }
            target.validate();
            if (!seen.add(target.property())) {
                throw new InvalidSettingsException(
                        "The property '" + target.property() + "' has two target windows. Remove one of them.");
            }
        }
    }

    /**
     * The windows with at least one bound.
     *
     * @throws InvalidSettingsException if a window is for a property that no connected model predicts
     */
    public static List<TargetWindow> bounded(TargetParameters[] targets, List<Property> properties)
            throws InvalidSettingsException {
        for (var target : targets) {
            if (properties.stream().noneMatch(property -> property.name().equals(target.property()))) {
                throw new InvalidSettingsException("No connected model predicts the target property '"
                        + target.property() + "'; the models predict "
                        + properties.stream()
                                .map(property -> "'" + property.name() + "'")
                                .collect(Collectors.joining(", "))
                        + ". Select one of these in the dialog.");
            }
        }
        return Arrays.stream(targets)
                .filter(TargetParameters::isBounded)
                .map(TargetParameters::window)
                .toList();
    }
}
