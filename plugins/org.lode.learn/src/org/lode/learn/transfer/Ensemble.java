package org.lode.learn.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Mixture;

/**
 * The weighted mean of fitted candidates: a {@link Mixture} of their predictive distributions.
 *
 * @param members the candidates with weights that sum to 1
 */
record Ensemble(List<Member> members) implements FittedRegressor {
    /** A fitted candidate and its weight. */
    record Member(Candidate candidate, FittedRegressor fitted, double weight) {}

    Ensemble {
        members = List.copyOf(members);
    }

    String description() {
        if (members.size() == 1) {
            return members.get(0).candidate().label();
        }
        return members.stream()
                .map(member -> Math.round(100 * member.weight()) + " % "
                        + member.candidate().label())
                .collect(Collectors.joining("; "));
    }

    /** Reads the whole row of descriptors; each member takes what it needs. */
    @Override
    public Outputs write(GraphBuilder graph, String descriptors) {
        var outputs = members.stream()
                .map(member -> member.fitted().write(graph, member.candidate().write(graph, descriptors)))
                .toList();
        return Mixture.write(
                graph, outputs, members.stream().mapToDouble(Member::weight).toArray());
    }
}
