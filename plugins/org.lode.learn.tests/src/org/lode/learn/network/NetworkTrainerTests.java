package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.network.NetworkTrainer.Trained;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Progress;

/**
 * A network without hidden layers and with inputs of 0 is its bias. Under a loss that is linear its gradient stays the
 * same, and then a step of Adam is the step size itself: the bias after some steps is their sum.
 */
class NetworkTrainerTests {
    private static final int TRAINING = 4;

    private final List<String> reports = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void report(double fraction, String message) {
            reports.add(message);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Trains by one step an epoch on four rows whose target is far above; further rows are watched. */
    private Trained train(RateSchedule schedule, int epochs, int patience, float... watched) throws LearnException {
        var settings = new NetworkSettings(
                        List.of(), Activation.RELU, false, 0, 0.1, 0, TRAINING, epochs, patience, 0, 1, 1)
                .with(schedule);
        int rows = TRAINING + watched.length;
        var targets = new float[rows];
        for (int row = 0; row < rows; row++) {
            targets[row] = row < TRAINING ? 1000 : watched[row - TRAINING];
        }
        try (var parallel = new Parallel(1)) {
            return new NetworkTrainer(settings, parallel)
                    .train(
                            new DesignMatrix(rows, 1, new float[rows]),
                            targets,
                            IntStream.range(0, TRAINING).toArray(),
                            IntStream.range(TRAINING, rows).toArray(),
                            1,
                            progress);
        }
    }

    private static float bias(Trained trained) {
        return trained.layers().get(0).bias()[0];
    }

    /** The bias is 0.1, 0.2, 0.3, 0.4...; the watched target 0.33 is nearest to that of epoch 3. */
    @Test
    void layersOfTheBestEpochAreRestored() throws LearnException {
        var trained = train(RateSchedule.CONSTANT, 20, 100, 0.33f);
        assertEquals(3, trained.epoch());
        assertEquals(0.3f, bias(trained), 1e-6f);
        assertArrayEquals(new double[] {0.03}, trained.deviations(), 1e-6);
        assertEquals(20, reports.size());
    }

    /** Five epochs after the third none was better: the eighth, which is not reported any more, is the last. */
    @Test
    void trainingStopsWhenPatienceIsOver() throws LearnException {
        var trained = train(RateSchedule.CONSTANT, 1000, 5, 0.33f);
        assertEquals(3, trained.epoch());
        assertEquals(0.3f, bias(trained), 1e-6f);
        assertEquals(7, reports.size());
        assertTrue(reports.get(6).startsWith("epoch 7, validation error 0.37"), reports.get(6));
    }

    @Test
    void withoutRowsToWatchTheLastEpochIsTaken() throws LearnException {
        var trained = train(RateSchedule.CONSTANT, 6, 2);
        assertEquals(6, trained.epoch());
        assertEquals(0.6f, bias(trained), 1e-6f);
    }

    /**
     * Four steps at 0, 1/4, 1/2 and 3/4 of the training: the sum of the shares of the closed forms times 0.1. Cosine: 4
     * × 0.01 + 0.99 × (2 + cos(0)/2 + cos(π/4)/2 + cos(π/2)/2 + cos(3π/4)/2); one cycle by Python from the formula of
     * PyTorch's OneCycleLR: 0.04, 0.93569, 0.81175, 0.28306.
     */
    @ParameterizedTest
    @CsvSource({"CONSTANT, 0.4", "STEP, 0.211", "COSINE, 0.2515", "ONE_CYCLE, 0.20704988"})
    void stepsFollowTheSchedule(RateSchedule schedule, float sum) throws LearnException {
        assertEquals(sum, bias(train(schedule, 4, 10)), 1e-6f);
    }

    /**
     * Two rows and targets; each row knows one: squared errors 1 and 9 over two rows, slopes 2 × -1 / 2 and 2 × -3 / 2.
     */
    @Test
    void missingTargetsCountForNothing() {
        var settings = new NetworkSettings(List.of(), Activation.RELU, false, 0, 0.1, 0, 2, 1, 1, 0, 0, 1);
        try (var parallel = new Parallel(1)) {
            var network = new Network(1, 2, settings, 1, parallel);
            double loss = network.backpropagate(new float[2], new float[] {1, Float.NaN, Float.NaN, 3}, 2, 0);
            assertEquals(5, loss, 1e-6);
            assertArrayEquals(new float[] {-1, -3}, network.parameters().get(1).gradient, 1e-6f);
        }
    }

    /** The second target is known of no row: its output stays where it was while the first is learned. */
    @Test
    void outputWithoutAnyKnownTargetIsNotMoved() throws LearnException {
        var settings = new NetworkSettings(List.of(), Activation.RELU, false, 0, 0.1, 0, TRAINING, 5, 5, 0, 1, 1)
                .with(RateSchedule.CONSTANT);
        var targets = new float[2 * TRAINING];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % 2 == 0 ? 1000 : Float.NaN;
        }
        try (var parallel = new Parallel(1)) {
            var trained = new NetworkTrainer(settings, parallel)
                    .train(
                            new DesignMatrix(TRAINING, 1, new float[TRAINING]),
                            targets,
                            IntStream.range(0, TRAINING).toArray(),
                            new int[0],
                            1,
                            Progress.NONE);
            assertArrayEquals(new float[] {0.5f, 0}, trained.layers().get(0).bias(), 1e-6f);
        }
    }
}
