package org.lode.screen;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Predictions;
import org.lode.learn.TargetWindow;

/** The target windows of a screening with the places of their properties among the predictions. */
final class Targets {
    private final List<TargetWindow> windows;
    private final int[] property;

    Targets(List<TargetWindow> windows, ModelPanel panel) throws LearnException {
        this.windows = List.copyOf(windows);
        property = new int[windows.size()];
        for (int i = 0; i < property.length; i++) {
            property[i] = panel.indexOf(windows.get(i).property());
        }
    }

    double[] logProbabilities(List<Predictions> predictions, int row) {
        var result = new double[property.length];
        for (int i = 0; i < result.length; i++) {
            var prediction = predictions.get(property[i]);
            result[i] = windows.get(i)
                    .logProbability(prediction.mean()[row], prediction.deviation()[row]);
        }
        return result;
    }
}
