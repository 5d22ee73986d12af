package org.lode.nodes.designer;

import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.lode.design.DesignResult;
import org.lode.design.constraint.Constraint;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;

/** Tells why a run found no design, and which setting leaves more. */
final class NoDesigns {
    private NoDesigns() {}

    /**
     * The warning, empty if there are designs.
     *
     * @param seeds what was started from; new structures are made of their parts, so that a condition that none of
     *     them meets is the likely reason
     */
    static Optional<String> warning(DesignResult result, List<Material> seeds, BayesianDesignerParameters parameters)
            throws InvalidSettingsException {
        if (!result.designs().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "No design was found among %,d structures: ", result.evaluated())
                + reason(result, seeds, parameters));
    }

    private static String reason(DesignResult result, List<Material> seeds, BayesianDesignerParameters parameters)
            throws InvalidSettingsException {
        var unmet = DesignConditions.of(parameters).entrySet().stream()
                .filter(condition -> seeds.stream().noneMatch(seed -> meets(seed, condition.getValue())))
                .map(Entry::getKey)
                .map(title -> "'" + title + "'")
                .toList();
        if (!unmet.isEmpty()) {
            return "no seed meets the setting " + String.join(" or ", unmet)
                    + ". Allow more there, or give seeds that meet it.";
        }
        boolean possible = result.log().stream().anyMatch(step -> Double.isFinite(step.bestLogLikelihood()));
        if (possible && parameters.onlyNovel) {
            return "all that may meet the targets are seeds. Take more steps or particles, or switch off the setting"
                    + " 'Leave out the seeds'.";
        }
        var targets = result.targets().stream()
                .map(TargetWindow::property)
                .map(property -> "'" + property + "'")
                .collect(Collectors.joining(", "));
        return "none may meet the conditions and the targets of " + targets
                + ". Widen the targets, or give seeds that come nearer to them.";
    }

    private static boolean meets(Material material, Constraint condition) {
        return condition.logFactor(material) > Double.NEGATIVE_INFINITY;
    }
}
