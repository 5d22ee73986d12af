package org.lode.learn.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/**
 * The mean of several methods, each of which learns from all rows. Methods of different kinds err differently, so that
 * their mean is often better than the best of them. Its distribution is their {@link Mixture}.
 *
 * @param members the methods, at least one
 */
public record RegressorAverage(List<Regressor> members) implements Regressor {
    /** Copies the list. */
    public RegressorAverage {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An average needs at least one method.");
        }
    }

    @Override
    public String description() {
        return "average of " + members.stream().map(Regressor::description).collect(Collectors.joining("; "));
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var fitted = new ArrayList<FittedRegressor>();
        for (int i = 0; i < members.size(); i++) {
            var part = progress.part((double) i / members.size(), (i + 1.0) / members.size());
            fitted.add(members.get(i).fit(x, y, seed, part));
        }
        var weights = new double[fitted.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return (graph, input) -> Mixture.write(
                graph, fitted.stream().map(member -> member.write(graph, input)).toList(), weights);
    }
}
