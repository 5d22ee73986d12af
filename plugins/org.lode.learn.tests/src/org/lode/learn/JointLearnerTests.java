package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.RegressionLearner.Validated;
import org.lode.learn.network.Activation;
import org.lode.learn.network.MultiTargetNetwork;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Split;
import org.lode.represent.Progress;

/** Boiling points of all molecules, and a second property of some of them. */
class JointLearnerTests {
    private final TrainingSet all =
            SampleModels.trainingSet(SampleModels.boilingPoints(), SampleModels.recipe("descriptors2d"));

    private List<Validated> learn(int... known) throws LearnException {
        var values = IntStream.of(known)
                .mapToDouble(row -> 1000 - all.targets()[row])
                .toArray();
        var second = new TrainingSet(
                all.features().select(known),
                IntStream.of(known).mapToObj(all.materials()::get).toList(),
                values,
                new Property("rare", "K"),
                all.recipe(),
                all.provenance());
        var settings = new NetworkSettings(List.of(16, 8), Activation.RELU, false, 0, 0.01, 0, 8, 30, 30, 0, 0, 1);
        var learner = new JointLearner(new MultiTargetNetwork(settings, 1), Split.random(4), 100, 1);
        return learner.learn(
                List.of(all, second),
                all,
                List.of(IntStream.range(0, all.targets().length).toArray(), known),
                0.9,
                Progress.NONE);
    }

    private static final int[] SOME = {0, 2, 3, 5, 8, 9, 12, 13, 15, 17, 18, 20, 21, 24};

    private static float[] weights(Validated learned, String name) {
        return ((FloatTensor) learned.model().graph().weights().get(name)).values();
    }

    @Test
    void theModelsShareTheirHiddenLayers() throws LearnException {
        var learned = learn(SOME);
        for (var layer : List.of("hidden1.weights", "hidden2.weights")) {
            assertArrayEquals(weights(learned.get(0), layer), weights(learned.get(1), layer));
        }
        assertEquals("rare", learned.get(1).model().card().property().name());
    }

    @Test
    void rowsWithoutAValueAreNotInItsValidation() throws LearnException {
        var learned = learn(SOME);
        assertEquals(25, learned.get(0).report().rows().size());
        assertEquals(SOME.length, learned.get(1).report().rows().size());
        assertEquals(SOME.length, learned.get(1).model().card().rows());
        assertEquals(
                IntStream.of(SOME).mapToObj(all.materials()::get).toList(),
                learned.get(1).report().rows().stream()
                        .map(row -> row.material())
                        .toList());
    }

    @Test
    void bothAreDividedAlikeAndSayHow() throws LearnException {
        var learned = learn(SOME);
        for (var one : learned) {
            assertEquals(
                    "4-fold cross-validation, materials kept together, seed 1",
                    one.model().card().split());
        }
        for (int i = 0; i < SOME.length; i++) {
            assertEquals(
                    learned.get(0).report().rows().get(SOME[i]).fold(),
                    learned.get(1).report().rows().get(i).fold());
        }
    }

    /** All of its values lie in one fold: without it, nothing is known of the property. */
    @Test
    void aPropertyKnownInOneFoldOnlyIsRefused() throws LearnException {
        var folds = Split.random(4).draw(all, 1, Progress.NONE);
        var e = assertThrows(LearnException.class, () -> learn(folds.test(1)));
        assertEquals(
                "The property 'rare' has values of only " + folds.test(1).length
                        + " materials, too few for 4 folds; take fewer folds or leave the property out.",
                e.getMessage());
        assertTrue(Folds.select(all.targets(), folds.test(1)).length > 1);
    }
}
