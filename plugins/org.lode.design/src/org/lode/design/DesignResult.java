package org.lode.design;

import java.util.List;
import org.lode.design.sampler.StepLog;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;

/**
 * What a design run found.
 *
 * @param properties the predicted properties, in the order of the designs' predictions
 * @param targets the targets, in the order of the designs' probabilities
 * @param designs the best designs, ranked by their posterior probability if that was sampled, else by the probability
 *     of the targets and the constraints
 * @param log one row per step
 * @param evaluated how many different structures were evaluated
 * @param unreadable how many proposals the chemistry toolkit refused
 * @param skippedSeeds how many seeds the chemical language can't tell of or lack the scaffold, so that nothing could
 *     start from them
 * @param outcome one sentence: why the run ended
 * @param cancelled whether it was cancelled before its end
 */
public record DesignResult(
        List<Property> properties,
        List<TargetWindow> targets,
        List<Design> designs,
        List<StepLog> log,
        long evaluated,
        long unreadable,
        int skippedSeeds,
        String outcome,
        boolean cancelled) {}
