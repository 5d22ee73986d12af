package org.lode.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Predictions;
import org.lode.learn.PropertyModel;
import org.lode.represent.Progress;

/**
 * What models that took no part in a design run say of its designs. A sampler finds the weak places of the models that
 * guide it; others, learned from other rows or by another method, tell how much of the promise holds.
 *
 * @param predictions one per property of the judging models, with one row per design that they have descriptors of
 * @param rows the row of each design in the predictions, -1 for none
 * @param probability the probability of the targets of each design by the judging models, NaN for none
 * @param promised the sum of the probabilities by the models that guided the run
 * @param confirmed the sum of the probabilities by the judging models: the expected number of hits
 * @param agreement of the designs that the guiding models give at least one half, the share that the judging models do,
 *     too; NaN if there are none
 */
public record SecondOpinion(
        List<Predictions> predictions,
        int[] rows,
        double[] probability,
        double promised,
        double confirmed,
        double agreement) {
    /**
     * Asks judges.
     *
     * @param judges models of all properties that have a target
     * @throws LearnException if a target has no judge, or a model can't be evaluated
     */
    public static SecondOpinion of(DesignResult result, List<PropertyModel> judges, int threads, Progress progress)
            throws LearnException {
        var panel = new ModelPanel(judges);
        var property = new ArrayList<Integer>();
        for (var target : result.targets()) {
            property.add(panel.indexOf(target.property()));
        }
        var materials = result.designs().stream().map(Design::material).toList();
        var judged = panel.predict(materials, threads, progress);
        var rows = new int[materials.size()];
        var probability = new double[materials.size()];
        Arrays.fill(rows, -1);
        Arrays.fill(probability, Double.NaN);
        double promised = 0;
        double confirmed = 0;
        for (var design : result.designs()) {
            promised += design.probability();
        }
        for (int row = 0; row < judged.sources().length; row++) {
            double log = 0;
            for (int i = 0; i < property.size(); i++) {
                var prediction = judged.predictions().get(property.get(i));
                log += result.targets()
                        .get(i)
                        .logProbability(prediction.mean()[row], prediction.deviation()[row]);
            }
            int design = judged.sources()[row];
            rows[design] = row;
            probability[design] = StrictMath.exp(log);
            confirmed += probability[design];
        }
        return new SecondOpinion(
                judged.predictions(), rows, probability, promised, confirmed, agreement(result, probability));
    }

    private static double agreement(DesignResult result, double[] probability) {
        int promising = 0;
        int agreed = 0;
        for (int i = 0; i < probability.length; i++) {
            if (result.designs().get(i).probability() >= 0.5) {
                promising++;
                agreed += probability[i] >= 0.5 ? 1 : 0;
            }
        }
        return promising == 0 ? Double.NaN : (double) agreed / promising;
    }
}
