package org.lode.learn.transfer;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;

/**
 * Features made of a row of descriptors: some of the descriptors themselves, or what a frozen source model makes of
 * them.
 *
 * @param label what it is, for people
 * @param columns the places of the descriptors it reads
 * @param source the frozen graph they go into; null for the descriptors themselves
 * @param value the name of the value in the frozen graph
 */
record FeatureBlock(String label, int[] columns, OnnxModel source, String value) {
    /** Descriptors as they are. */
    static FeatureBlock descriptors(String label, int[] columns) {
        return new FeatureBlock(label, columns, null, "");
    }

    /** What a source predicts. */
    static FeatureBlock output(PropertyModel source, int[] columns) {
        return new FeatureBlock("output of " + source.card().id(), columns, source.graph(), PropertyModel.MEAN);
    }

    /** A hidden layer of a source. */
    static FeatureBlock layer(PropertyModel source, String layer, int[] columns) {
        return new FeatureBlock(layer + " of " + source.card().id(), columns, source.graph(), layer);
    }

    /** The features of rows of descriptors. */
    DesignMatrix compute(DesignMatrix descriptors) throws LearnException {
        var inputs = descriptors.selectColumns(columns);
        return source == null
                ? inputs
                : new RowEvaluator(source, List.of(value)).run(inputs, 0).get(value);
    }

    /** Writes the features into a graph; returns the value's name. */
    String write(GraphBuilder graph, String descriptors) {
        var inputs = graph.gather("block.inputs", descriptors, columns);
        return source == null ? inputs : graph.embed(source, inputs, "source.").get(value);
    }
}
