package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;

/**
 * A way to learn the target: features side by side and a regressor.
 *
 * @param blocks the features
 * @param matrix their values for the rows of the target table
 * @param regressor the method
 */
record Candidate(List<FeatureBlock> blocks, DesignMatrix matrix, Regressor regressor) {
    String label() {
        return regressor.description() + " on "
                + blocks.stream().map(FeatureBlock::label).collect(Collectors.joining(" and "));
    }

    /** Writes the features into a graph; returns the value's name. */
    String write(GraphBuilder graph, String descriptors) {
        var names = new ArrayList<String>();
        blocks.forEach(block -> names.add(block.write(graph, descriptors)));
        return names.size() == 1 ? names.get(0) : graph.concatenate("features", names);
    }
}
