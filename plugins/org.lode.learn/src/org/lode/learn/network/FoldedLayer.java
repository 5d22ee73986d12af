package org.lode.learn.network;

/**
 * A trained layer as it predicts: batch normalisation is folded into weights and bias, which predicts the same and
 * faster.
 *
 * @param inputs the number of inputs
 * @param outputs the number of units
 * @param weights inputs × outputs, row-major
 * @param bias one a unit
 * @param activation the function after it; null for the output layer
 */
record FoldedLayer(int inputs, int outputs, float[] weights, float[] bias, Activation activation) {
    static FoldedLayer of(DenseLayer layer) {
        var weights = layer.weights.values.clone();
        var bias = layer.bias.values.clone();
        var normalization = layer.normalization;
        if (normalization != null) {
            for (int unit = 0; unit < layer.outputs; unit++) {
                float factor = normalization.factor(unit);
                bias[unit] = (bias[unit] - normalization.runningMean[unit]) * factor + normalization.beta.values[unit];
                for (int i = unit; i < weights.length; i += layer.outputs) {
                    weights[i] *= factor;
                }
            }
        }
        return new FoldedLayer(layer.inputs, layer.outputs, weights, bias, layer.activation());
    }

    /** The layer with one of its units only. */
    FoldedLayer unit(int which) {
        var column = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            column[i] = weights[i * outputs + which];
        }
        return new FoldedLayer(inputs, 1, column, new float[] {bias[which]}, activation);
    }
}
