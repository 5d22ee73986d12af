package org.lode.learn.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.FittedRegressor;

/**
 * The weighted mean of fitted candidates, read as a mixture of their predictive distributions: its variance is the mean of
 * their variances plus the spread of their means.
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
        if (outputs.size() == 1) {
            return outputs.get(0);
        }
        var weights = graph.constant(
                "ensemble.weights", members.stream().mapToDouble(Member::weight).toArray(), members.size(), 1);
        var means = graph.concatenate(
                "ensemble.means", outputs.stream().map(Outputs::mean).toList());
        var mean = graph.node("MatMul", "ensemble.mean", means, weights);
        var deviations = graph.concatenate(
                "ensemble.deviations", outputs.stream().map(Outputs::deviation).toList());
        var rest = graph.node("Sub", "ensemble.rest", means, mean);
        var variances = graph.node(
                "Add",
                "ensemble.variances",
                graph.square("ensemble.noise", deviations),
                graph.square("ensemble.spread", rest));
        var variance = graph.node("MatMul", "ensemble.variance", variances, weights);
        return new Outputs(mean, graph.node("Sqrt", "ensemble.deviation", variance));
    }
}
