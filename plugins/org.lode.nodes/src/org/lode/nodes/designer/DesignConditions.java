package org.lode.nodes.designer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.lode.design.constraint.AllowedElements;
import org.lode.design.constraint.Constraint;
import org.lode.design.constraint.StructureRange;
import org.lode.design.constraint.StructureRange.Quantity;

/** The conditions that designs must meet whatever they are predicted to be. */
final class DesignConditions {
    private DesignConditions() {}

    /**
     * The conditions by the titles of their settings, in the order of the dialog.
     *
     * @throws InvalidSettingsException if an allowed element is none
     */
    static Map<String, Constraint> of(BayesianDesignerParameters parameters) throws InvalidSettingsException {
        var conditions = new LinkedHashMap<String, Constraint>();
        parameters.mostHeavyAtoms.ifPresent(
                most -> conditions.put("Most heavy atoms", new StructureRange(Quantity.HEAVY_ATOMS, 1, most, 0)));
        try {
            parameters
                    .elements()
                    .ifPresent(symbols -> conditions.put("Allowed elements", new AllowedElements(symbols)));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
        return conditions;
    }
}
