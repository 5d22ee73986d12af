package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lode.learn.HeldOut;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.ModelAssembly;
import org.lode.learn.PropertyModel;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingChecks;
import org.lode.learn.TrainingSet;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.TargetTransform;
import org.lode.learn.validation.Bootstrap;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Progress;

/**
 * Learns a property from few materials with the help of models of other properties.
 *
 * <p>What the sources predict, what their hidden layers hold and which descriptors they respond to helps a small
 * learner ({@link TransferMethod}); what is left to choose is chosen by inner cross-validation, anew for each outer
 * fold. Direct learning is an average of learners on the descriptors alone, chosen in the same way on the same folds.
 * The transferred model is one graph with all that it needs of the sources inside.
 *
 * <p>After Yamada et al., ACS Cent. Sci. 5 (2019) 1717.
 */
public final class TransferLearner {
    private static final double VALIDATED = 0.75;
    private static final double LEARNED = 0.85;
    private static final double RANKED = 0.9;

    /** The shares of the rows outside each fold that the learning curve learns from, besides all. */
    private static final double[] SHARES = {0.25, 0.5, 0.75};

    /** More materials than this are refused: transfer is for small tables, and all ways are tried on each fold. */
    public static final int MOST_MATERIALS = 20_000;

    /** Fewer rows than this can't be divided for inner cross-validation. */
    private static final int FEWEST_ROWS = 10;

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
        folds = RegressionLearner.folds(data, settings.folds(), settings.seed());
        TrainingChecks.checkTargets(data.targets(), data.property());
        TrainingChecks.checkFeatures(DesignMatrix.of(data.features()), data);
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
        if (target.size() > MOST_MATERIALS) {
            throw new LearnException("The table has " + target.size() + " materials with a value of '"
                    + target.property().name() + "', and transfer learning takes at most " + MOST_MATERIALS
                    + "; use the Model Learner or fewer rows.");
        }
        progress.report(0, "descriptors of " + target.size() + " materials");
        var features =
                new Featurizer(recipe.whole(), settings.threads()).compute(target.materials(), progress.part(0, 0.05));
        checkDescribed(features, target);
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
        var table = new TargetTable(
                DesignMatrix.of(features),
                recipe.columns(recipe.simple()),
                canonical,
                data.targets(),
                settings.seed(),
                settings.threads());
        var factory = new CandidateFactory(recipe, sources, table);
        return new TransferLearner(sources, settings, data, names, factory).run(progress.part(0.05, 1));
    }

    private static void checkDescribed(Features features, MaterialSet target) throws LearnException {
        if (features.rows() == 0 && !features.rejections().isEmpty()) {
            var first = features.rejections().get(0);
            throw new LearnException("None of the " + target.size() + " materials has the descriptors of '"
                    + features.recipe() + "'. First: '" + target.names().get(first.source()) + "': " + first.reason());
        }
    }

    private TransferReport run(Progress progress) throws LearnException {
        var pool = factory.pool(settings.method(), progress);
        var validated = pool.crossValidate(folds, progress.part(0, VALIDATED));
        progress.report(VALIDATED, "learning from all rows");
        var all = IntStream.range(0, data.targets().length).toArray();
        var learned = pool.learn(all, progress.part(VALIDATED, LEARNED));
        var direct = finish(learned.direct(), validated.direct(), List.of());
        var derivedFrom = sources.stream().map(source -> source.card().id()).toList();
        var transfer = finish(learned.transfer(), validated.transfer(), derivedFrom);
        var gain = gain(validated);
        return new TransferReport(
                transfer.model(),
                direct.model(),
                Verdict.of(transfer.mae(), direct.mae(), gain, data.property()),
                transfer.mae(),
                direct.mae(),
                gain,
                rows(transfer.validated(), direct.validated()),
                scores(pool, progress.part(LEARNED, RANKED)),
                settings.learningCurve()
                        ? curve(pool, transfer.mae(), direct.mae(), progress.part(RANKED, 1))
                        : List.of(),
                warnings(),
                data.features().rejections());
    }

    /** By how much transfer is closer to each row, with an interval of the mean. */
    private TransferReport.Gain gain(CandidatePool.Both<Estimates> validated) {
        var y = data.targets();
        var differences = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            differences[i] = Math.abs(validated.direct().mean()[i] - y[i])
                    - Math.abs(validated.transfer().mean()[i] - y[i]);
        }
        var interval = Bootstrap.ofMean(differences, settings.seed());
        return new TransferReport.Gain(Metrics.mean(differences), interval.lower(), interval.upper());
    }

    private record Finished(PropertyModel model, Estimates validated, double mae) {}

    /** Calibrates by the cross-validated predictions and puts the model together. */
    private Finished finish(CalibratedRegressor learned, Estimates validated, List<String> derivedFrom)
            throws LearnException {
        var calibration = Calibration.of(data.targets(), validated, folds);
        Map<String, Double> metrics =
                Metrics.of(data.targets(), validated.mean()).toMap();
        metrics.put("coverage90", calibration.coverage());
        var calibrated = new CalibratedRegressor(
                learned.regressor(),
                learned.domain(),
                calibration.factor(),
                calibration.intervals(),
                TargetTransform.NONE);
        var assembly = new ModelAssembly(
                data,
                (derivedFrom.isEmpty() ? "" : "transfer: ") + ((Ensemble) learned.regressor()).description(),
                folds.count() + "-fold nested cross-validation, materials kept together, seed " + settings.seed(),
                metrics,
                settings.seed(),
                derivedFrom);
        return new Finished(
                assembly.build(calibrated).with(HeldOut.of(data.targets(), validated.mean())),
                RegressionLearner.scaled(validated, calibration.factor()),
                metrics.get("mae"));
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

    private List<CurvePoint> curve(CandidatePool pool, double transferMae, double directMae, Progress progress)
            throws LearnException {
        var points = new ArrayList<CurvePoint>();
        for (int i = 0; i < SHARES.length; i++) {
            progress.report((double) i / SHARES.length, "learning curve");
            var chosen = Folds.share(data.materials(), SHARES[i], settings.seed());
            int rows = (int) IntStream.range(0, chosen.length)
                            .filter(row -> chosen[row])
                            .count()
                    * (folds.count() - 1)
                    / folds.count();
            if (rows >= FEWEST_ROWS) {
                var part = progress.part((double) i / SHARES.length, (i + 1.0) / SHARES.length);
                var predicted = pool.crossValidate(folds, chosen, part);
                points.add(new CurvePoint(
                        rows,
                        Metrics.of(data.targets(), predicted.transfer().mean()).mae(),
                        Metrics.of(data.targets(), predicted.direct().mean()).mae()));
            }
        }
        points.add(new CurvePoint(data.targets().length * (folds.count() - 1) / folds.count(), transferMae, directMae));
        return points;
    }

    private List<String> warnings() throws LearnException {
        var sentences = new ArrayList<>(TrainingChecks.warnings(data));
        for (var source : sources) {
            factory.unitCheck(source, data.property()).ifPresent(sentences::add);
        }
        return sentences;
    }

    private List<SourceScore> scores(CandidatePool pool, Progress progress) throws LearnException {
        var scores = new ArrayList<SourceScore>();
        for (int i = 0; i < sources.size(); i++) {
            progress.report((double) i / sources.size(), "ranking the sources");
            var card = sources.get(i).card();
            var candidates = factory.alone(sources.get(i));
            var errors = pool.errors(candidates, progress);
            for (int j = 0; j < errors.length; j++) {
                scores.add(new SourceScore(
                        card.id(), card.property().name(), candidates.get(j).label(), errors[j]));
            }
        }
        scores.sort(Comparator.comparingDouble(SourceScore::mae));
        return scores;
    }
}
