package org.lode.nodes.designer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.lode.design.constraint.AllowedElements;
import org.lode.design.constraint.Constraint;
import org.lode.design.constraint.DescriptorRange;
import org.lode.design.constraint.StructureRange;
import org.lode.design.constraint.StructureRange.Quantity;
import org.lode.design.constraint.Substructures;
import org.lode.represent.MaterialException;

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
        if (parameters.leastMass.isPresent() || parameters.greatestMass.isPresent()) {
            double least = parameters.leastMass.orElse(0.0);
            double greatest = parameters.greatestMass.orElse(Double.POSITIVE_INFINITY);
            if (!(least <= greatest)) {
                throw new InvalidSettingsException("The setting 'Least molar mass' is " + least
                        + ", above 'Greatest molar mass', which is " + greatest + ". Change one of them.");
            }
            conditions.put("molar mass", new StructureRange(Quantity.MASS, least, greatest, 0));
        }
        if (parameters.neutral) {
            conditions.put("Neutral only", new StructureRange(Quantity.CHARGE, 0, 0, 0));
        }
        if (parameters.demanded.isPresent()) {
            conditions.put("Demanded substructures", substructures(patterns(parameters.demanded), List.of()));
        }
        if (parameters.forbidden.isPresent()) {
            conditions.put("Forbidden substructures", substructures(List.of(), patterns(parameters.forbidden)));
        }
        if (parameters.hardest.isPresent()) {
            conditions.put("Greatest synthetic accessibility score", accessible(parameters.hardest.get()));
        }
        parameters.further.counts().ifPresent(counts -> conditions.put("Atom counts", counts));
        return conditions;
    }

    private static List<String> patterns(Optional<String> text) {
        return Arrays.stream(text.orElse("").strip().split("\\s+"))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    private static Constraint substructures(List<String> demanded, List<String> forbidden)
            throws InvalidSettingsException {
        try {
            return new Substructures(demanded, forbidden);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static Constraint accessible(double hardest) {
        try {
            return new DescriptorRange("sascore", Double.NEGATIVE_INFINITY, hardest, 0);
        } catch (MaterialException e) {
            throw new IllegalStateException("the synthetic accessibility score is a descriptor", e);
        }
    }
}
