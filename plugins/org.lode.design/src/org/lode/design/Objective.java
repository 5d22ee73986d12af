package org.lode.design;

import java.util.List;
import org.lode.design.likelihood.Likelihood;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;

/**
 * What a design is to reach.
 *
 * @param likelihood scores structures
 * @param properties what the numbers of its evaluations are, in their order
 * @param targets the windows that the evaluations' probabilities are of, in their order
 * @param description all that the scores depend on, in one line: two runs of the same description score alike
 */
public record Objective(
        Likelihood likelihood, List<Property> properties, List<TargetWindow> targets, String description) {
    /** Copies the lists. */
    public Objective {
        properties = List.copyOf(properties);
        targets = List.copyOf(targets);
    }
}
