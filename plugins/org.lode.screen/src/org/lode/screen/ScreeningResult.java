package org.lode.screen;

import java.util.List;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;

/**
 * What a screening found.
 *
 * @param properties the predicted properties, in the order of the candidates' predictions
 * @param targets the targets, in the order of the candidates' probabilities
 * @param best the candidates with the highest scores, best first; of equal ones the earlier first
 * @param read how many candidates were read
 * @param screened how many were predicted and handed on
 * @param rejected how many could not be screened
 * @param duplicates how many were left out because the same material came before
 */
public record ScreeningResult(
        List<Property> properties,
        List<TargetWindow> targets,
        List<ScreenedCandidate> best,
        long read,
        long screened,
        long rejected,
        long duplicates) {}
