package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.ModelAssembly;
import org.lode.learn.PropertyModel;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.Estimates;
import org.lode.learn.validation.Bootstrap;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Featurizer;
import org.lode.represent.Progress;

/**
 * Learns a property from few materials with the help of models of other properties.
 *
 * <p>The sources stay frozen. What each predicts, and what its last hidden layers hold, become features beside the
 * descriptors; inner cross-validation chooses features and learner anew for each outer fold. Direct learning goes through
 * the same on the descriptors alone, on the same outer folds. The transferred model is one graph with the sources inside.
 *
 * <p>Yamada et al., ACS Cent. Sci. 5 (2019) 1717, take the hidden layers alone; they remain among the candidates.
 */
public final class TransferLearner {
    private static final double SHARE_DIRECT = 0.3;
    private static final double SHARE_TRANSFER = 0.8;

    private final List<PropertyModel> sources;
    private final TransferSettings settings;
    private final TrainingSet data;
    private final List<String> names;
    private final Folds folds;
    private final CandidateFactory factory;

    private TransferLearner(
            List<PropertyModel> sources,
            TransferSettings settings,
            TrainingSet data,
            List<String> names,
            CandidateFactory factory)
            throws LearnException {
        this.sources = sources;
        this.settings = settings;
        this.data = data;
        this.names = names;
        this.factory = factory;
        RegressionLearner.checkTargets(data.targets(), data.property());
        folds = RegressionLearner.folds(data, settings.folds(), settings.seed());
    }

    /**
     * Learns by transfer and directly, on the same folds.
     *
     * @param sources models whose recipes accept the target's material kind; at least one
     * @param target the few materials
     * @throws LearnException if a source cannot read the materials or nothing can be learned from the values
     */
    public static TransferReport learn(
            List<PropertyModel> sources, MaterialSet target, TransferSettings settings, Progress progress)
            throws LearnException {
        var recipe = TransferRecipe.of(sources, target.kind(), settings);
        progress.report(0, "descriptors of " + target.size() + " materials");
        var features =
                new Featurizer(recipe.whole(), settings.threads()).compute(target.materials(), progress.part(0, 0.05));
        var rows = IntStream.range(0, features.rows()).map(features::source).toArray();
        var canonical = new ArrayList<String>();
        for (int row : rows) {
            progress.check();
            canonical.add(target.materials().get(row).canonical());
        }
        var data = new TrainingSet(
                features,
                canonical,
                Folds.select(target.values(), rows),
                target.property(),
                recipe.whole(),
                settings.provenance());
        var names = IntStream.of(rows).mapToObj(target.names()::get).toList();
        var factory = new CandidateFactory(recipe, sources, data, settings);
        return new TransferLearner(sources, settings, data, names, factory).run(progress.part(0.05, 1));
    }

    private TransferReport run(Progress progress) throws LearnException {
        var direct = factory.direct();
        var transfer = factory.transfer();
        var directPredicted = direct.crossValidate(folds, progress.part(0, SHARE_DIRECT));
        var transferPredicted = transfer.crossValidate(folds, progress.part(SHARE_DIRECT, SHARE_TRANSFER));
        var y = data.targets();
        var differences = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            differences[i] = Math.abs(directPredicted.mean()[i] - y[i])
                    - Math.abs(transferPredicted.mean()[i] - y[i]);
        }
        var interval = Bootstrap.ofMean(differences, settings.seed());
        var gain = new TransferReport.Gain(Metrics.mean(differences), interval.lower(), interval.upper());
        var all = IntStream.range(0, y.length).toArray();
        progress.report(SHARE_TRANSFER, "learning from all rows");
        var directModel = model(direct, directPredicted, all, List.of(), progress);
        var derivedFrom = sources.stream().map(source -> source.card().id()).toList();
        var transferModel = model(transfer, transferPredicted, all, derivedFrom, progress);
        double directMae = Metrics.of(y, directPredicted.mean()).mae();
        double transferMae = Metrics.of(y, transferPredicted.mean()).mae();
        return new TransferReport(
                transferModel.model(),
                directModel.model(),
                Verdict.of(transferMae, directMae, gain, data.property()),
                transferMae,
                directMae,
                gain,
                rows(transferModel.calibrated(), directModel.calibrated()),
                scores(progress.part(0.9, 1)),
                data.features().rejections());
    }

    private record Learned(PropertyModel model, Estimates calibrated) {}

    private Learned model(
            CandidatePool pool, Estimates validated, int[] rows, List<String> derivedFrom, Progress progress)
            throws LearnException {
        var calibration = Calibration.of(data.targets(), validated);
        var chosen = pool.learn(rows, Progress.NONE);
        progress.check();
        Map<String, Double> metrics =
                Metrics.of(data.targets(), validated.mean()).toMap();
        metrics.put("coverage90", calibration.coverage());
        var regressor = chosen.regressor();
        var calibrated = new CalibratedRegressor(regressor.regressor(), regressor.domain(), calibration.factor());
        var assembly = new ModelAssembly(
                data,
                (derivedFrom.isEmpty() ? "" : "transfer: ") + chosen.candidate().label(),
                folds.count() + "-fold nested cross-validation, materials kept together, seed " + settings.seed(),
                metrics,
                settings.seed(),
                derivedFrom);
        return new Learned(
                assembly.build(calibrated, chosen.candidate()::write),
                RegressionLearner.scaled(validated, calibration.factor()));
    }

    private List<ValidationRow> rows(Estimates transfer, Estimates direct) {
        return IntStream.range(0, names.size())
                .mapToObj(row -> new ValidationRow(
                        names.get(row),
                        data.targets()[row],
                        transfer.mean()[row],
                        transfer.deviation()[row],
                        direct.mean()[row],
                        direct.deviation()[row],
                        folds.fold()[row] + 1))
                .toList();
    }

    private List<SourceScore> scores(Progress progress) throws LearnException {
        var scores = new ArrayList<SourceScore>();
        var all = IntStream.range(0, names.size()).toArray();
        for (int i = 0; i < sources.size(); i++) {
            progress.report((double) i / sources.size(), "ranking the sources");
            var pool = factory.alone(i);
            for (var candidate : pool.candidates()) {
                scores.add(new SourceScore(
                        sources.get(i).card().id(),
                        sources.get(i).card().property().name(),
                        candidate.label(),
                        pool.error(candidate, all, progress)));
            }
        }
        scores.sort(Comparator.comparingDouble(SourceScore::mae));
        return scores;
    }
}
