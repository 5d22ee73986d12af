package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.SampleModels;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Progress;

/** What each way to transfer makes of a network and a linear model of boiling points. */
class TransferMethodTests {
    private final PropertyModel network = SampleModels.learn(LearningMethod.NETWORK.regressor(25, 1));
    private final PropertyModel ridge = SampleModels.ridge();

    private static TransferReport learn(TransferMethod method, MaterialSet target, PropertyModel... sources)
            throws LearnException {
        var settings = new TransferSettings(
                        Optional.of(SampleModels.recipe("descriptors2d")), 3, 1, 1, Provenance.of("test", "2026-01-01"))
                .with(method);
        return TransferLearner.learn(List.of(sources), target, settings, Progress.NONE);
    }

    private static MaterialSet with(MaterialSet all, double[] values, String property) {
        return new MaterialSet(all.kind(), all.materials(), all.names(), values, new Property(property, ""));
    }

    /** Nested: what predicts a fold was chosen and learned without it, so that the fold's own values don't matter. */
    @ParameterizedTest
    @EnumSource(TransferMethod.class)
    void predictionsOfAFoldKnowNothingOfItsValues(TransferMethod method) throws LearnException {
        var all = SampleModels.boilingPoints();
        var before = learn(method, all, network, ridge).validation();
        var changed = all.values().clone();
        for (int row = 0; row < changed.length; row++) {
            if (before.get(row).fold() == 2) {
                changed[row] = 2000 - 3 * changed[row];
            }
        }
        var after = learn(method, with(all, changed, "boiling point"), network, ridge)
                .validation();
        int others = 0;
        for (int row = 0; row < changed.length; row++) {
            if (before.get(row).fold() == 2) {
                assertEquals(before.get(row).transferred(), after.get(row).transferred());
                assertEquals(before.get(row).direct(), after.get(row).direct());
            } else {
                others += before.get(row).transferred() != after.get(row).transferred() ? 1 : 0;
            }
        }
        assertTrue(others > 0, "values do matter for the other folds");
    }

    private static float[] weights(PropertyModel model, String name) {
        return ((FloatTensor) model.graph().weights().get(name)).values();
    }

    private static boolean holds(PropertyModel model, float[] numbers) {
        return model.graph().weights().values().stream()
                .anyMatch(tensor -> tensor instanceof FloatTensor floats && Arrays.equals(floats.values(), numbers));
    }

    @Test
    void layersThatFeaturesComeFromAreFrozen() throws LearnException {
        var model = learn(TransferMethod.FROZEN_LAYERS, SampleModels.boilingPoints(), network)
                .model();
        assertTrue(model.card().learner().contains("hidden"), model.card().learner());
        assertTrue(holds(model, weights(network, "hidden1.weights")));
    }

    /** One layer, all three, and the first beside the simple descriptors. */
    @Test
    void oneOrSeveralLayersAreTried() throws LearnException {
        var target = SampleModels.boilingPoints();
        var settings = new TransferSettings(
                Optional.of(SampleModels.recipe("descriptors2d")), 3, 1, 1, Provenance.of("test", ""));
        var recipe = TransferRecipe.of(List.of(network), target.kind(), settings);
        var data = SampleModels.trainingSet(target, recipe.whole());
        var table = new TargetTable(
                DesignMatrix.of(data.features()),
                recipe.columns(recipe.simple()),
                data.materials(),
                data.targets(),
                1,
                1);
        var ways = new CandidateFactory(recipe, List.of(network), table)
                .pool(TransferMethod.FROZEN_LAYERS, Progress.NONE)
                .transfer();
        assertEquals(
                List.of(1, 1, 1, 3, 2),
                ways.stream().map(way -> way.blocks().size()).toList());
        assertEquals(
                List.of(128, 64, 32, 224),
                ways.stream().limit(4).map(way -> way.matrix().columns()).toList());
    }

    /** The first layer as it was, the layers above it moved, but not far. */
    @Test
    void fineTuningKeepsTheFirstLayerAndMovesTheOthers() throws LearnException {
        var model = learn(TransferMethod.FINE_TUNING, SampleModels.boilingPoints(), network)
                .model();
        assertTrue(holds(model, weights(network, "hidden1.weights")));
        var second = weights(network, "hidden2.weights");
        var tuned = model.graph().weights().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("tuned.weights"))
                .map(entry -> ((FloatTensor) entry.getValue()).values())
                .filter(values -> values.length == second.length)
                .findFirst()
                .orElseThrow();
        double squares = 0;
        double moved = 0;
        for (int i = 0; i < second.length; i++) {
            squares += second[i] * second[i];
            moved += (tuned[i] - second[i]) * (tuned[i] - second[i]);
        }
        assertTrue(moved > 0);
        assertTrue(moved < squares, "moved by " + Math.sqrt(moved) + " of " + Math.sqrt(squares));
    }

    /** Models of shuffled boiling points, which tell nothing, and the one that the target is a function of. */
    private static List<PropertyModel> sources(int useless) throws LearnException {
        var all = SampleModels.boilingPoints();
        var sources = new ArrayList<PropertyModel>();
        for (int i = 1; i <= useless; i++) {
            int step = i;
            var shuffled = IntStream.range(0, all.size())
                    .mapToDouble(row -> all.values()[(row * 7 + 3 * step) % all.size()] + step)
                    .toArray();
            var data = SampleModels.trainingSet(
                    with(all, shuffled, "shuffled " + i), SampleModels.recipe("descriptors2d"));
            sources.add(new RegressionLearner(new BayesianRidge(), 5, 1).learn(data, Progress.NONE));
        }
        sources.add(useless / 2, SampleModels.ridge());
        return sources;
    }

    @Test
    void shotgunRanksTheSourcesAndTakesTheBest() throws LearnException {
        var all = SampleModels.boilingPoints();
        var values = Arrays.stream(
                        ridge.predictMaterials(all.materials(), Progress.NONE).mean())
                .map(value -> 3 - 0.2 * value)
                .toArray();
        var sources = sources(40);
        var report = learn(TransferMethod.SHOTGUN, with(all, values, "p"), sources.toArray(PropertyModel[]::new));
        assertEquals(41, report.sources().size(), "each source once");
        assertEquals(ridge.card().id(), report.sources().get(0).id());
        var errors = report.sources().stream().map(SourceScore::mae).toList();
        assertEquals(errors.stream().sorted(Comparator.naturalOrder()).toList(), errors);
        assertTrue(report.model().card().learner().contains(ridge.card().id()));
        assertTrue(report.verdict().startsWith("Transfer helps: "), report.verdict());
        assertEquals(
                sources.stream().map(source -> source.card().id()).toList(),
                report.model().card().derivedFrom());
    }

    /** A property that the descriptors tell and shuffled sources don't: left to shotgun alone, transfer is worse. */
    @Test
    void sourcesThatTellNothingAreNegativeTransfer() throws LearnException {
        var report = learn(
                TransferMethod.SHOTGUN,
                SampleModels.boilingPoints(),
                sources(3).get(0),
                sources(3).get(2));
        assertTrue(report.verdict().startsWith("Transfer hurts (negative transfer): "), report.verdict());
        assertTrue(report.gain().upper() < 0);
    }

    @Test
    void anotherSeedDrawsOtherFolds() throws LearnException {
        var all = SampleModels.boilingPoints();
        var settings = new TransferSettings(
                        Optional.of(SampleModels.recipe("descriptors2d")), 3, 2, 1, Provenance.of("test", "2026-01-01"))
                .with(TransferMethod.STACKING);
        var other = TransferLearner.learn(List.of(ridge), all, settings, Progress.NONE);
        var folds = other.validation().stream().map(ValidationRow::fold).toList();
        assertNotEquals(
                learn(TransferMethod.STACKING, all, ridge).validation().stream()
                        .map(ValidationRow::fold)
                        .toList(),
                folds);
    }
}
