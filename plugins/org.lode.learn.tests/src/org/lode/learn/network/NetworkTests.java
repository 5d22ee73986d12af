package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.OnnxWriter;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

class NetworkTests {
    private static NetworkSettings settings(Activation activation, boolean normalize, double dropout, double huber) {
        return new NetworkSettings(
                List.of(16, 8), activation, normalize, dropout, 0.01, 1e-4, 32, 60, 60, 0.1, huber, 1);
    }

    private static DesignMatrix rows(int count, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[count * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return new DesignMatrix(count, 5, values);
    }

    private static double[] targets(DesignMatrix x) {
        var y = new double[x.rows()];
        for (int i = 0; i < y.length; i++) {
            y[i] = 100 + 20 * x.get(i, 0) * x.get(i, 1) + 10 * Math.abs(x.get(i, 2)) - 5 * x.get(i, 3);
        }
        return y;
    }

    private static byte[] file(FittedRegressor fitted) {
        var graph = new GraphBuilder();
        var outputs = fitted.write(graph, graph.input("x", 5));
        graph.output(outputs.mean(), "mean", 1);
        graph.output(outputs.deviation(), "deviation", 1);
        return OnnxWriter.write(graph.build("network", Map.of()));
    }

    /** Expected: the quotient of differences of the loss itself. */
    @ParameterizedTest
    @CsvSource({"ELU, false, 0, 1", "ELU, true, 0, 1", "RELU, false, 0, 1", "ELU, false, 0.3, 1", "ELU, false, 0.3, 3"})
    void gradientIsTheSlopeOfTheLoss(Activation activation, boolean normalize, double huber, int targets) {
        var x = rows(24, 3);
        var y = new float[24 * targets];
        for (int i = 0; i < y.length; i++) {
            boolean isKnown = i % targets == 0 || i % 4 > 0;
            y[i] = isKnown
                    ? (float) Math.sin((3 + i % targets) * x.get(i / targets, 0)) + x.get(i / targets, 1)
                    : Float.NaN;
        }
        try (var parallel = new Parallel(1)) {
            var network = new Network(5, targets, settings(activation, normalize, 0, huber), 11, parallel);
            network.backpropagate(x.values(), y, 24, (float) huber);
            for (var parameter : network.parameters()) {
                for (int i = 0; i < parameter.values.length; i += 7) {
                    network.backpropagate(x.values(), y, 24, (float) huber);
                    float gradient = parameter.gradient[i];
                    float value = parameter.values[i];
                    float step = 2e-3f;
                    parameter.values[i] = value + step;
                    double above = network.backpropagate(x.values(), y, 24, (float) huber);
                    parameter.values[i] = value - step;
                    double below = network.backpropagate(x.values(), y, 24, (float) huber);
                    parameter.values[i] = value;
                    // A bias before batch normalisation has no slope; single precision leaves 1e-4 of noise.
                    assertEquals((above - below) / (2 * step), gradient, 3e-3 * Math.max(0.3, Math.abs(gradient)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RELU, false, 0", "ELU, false, 0", "RELU, true, 0", "RELU, false, 0.1"})
    void productsAndKinksAreLearned(Activation activation, boolean normalize, double dropout) throws LearnException {
        var x = rows(1200, 1);
        var y = targets(x);
        var fitted = new NetworkRegressor(settings(activation, normalize, dropout, 0), 2).fit(x, y, 1, Progress.NONE);
        var test = rows(300, 2);
        var predicted = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(test);
        var r2 = Metrics.of(targets(test), predicted.mean()).r2();
        assertTrue(r2 > (dropout > 0 ? 0.9 : 0.97), () -> "r2 " + r2);
    }

    @ParameterizedTest
    @EnumSource(RateSchedule.class)
    void everyScheduleLearns(RateSchedule schedule) throws LearnException {
        var x = rows(1200, 1);
        var settings = settings(Activation.RELU, false, 0, 0).with(schedule);
        var fitted = new NetworkRegressor(settings, 1).fit(x, targets(x), 1, Progress.NONE);
        var test = rows(300, 2);
        var predicted = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(test);
        var r2 = Metrics.of(targets(test), predicted.mean()).r2();
        assertTrue(r2 > 0.95, () -> schedule + ": r2 " + r2);
    }

    /** The closed forms of the papers; one cycle with the default shares of PyTorch's {@code OneCycleLR}. */
    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0.9, 1",
        "STEP, 0.4, 1",
        "STEP, 0.6, 0.1",
        "STEP, 0.9, 0.01",
        "COSINE, 0, 1",
        "COSINE, 0.5, 0.505",
        "COSINE, 1, 0.01",
        "ONE_CYCLE, 0, 0.04",
        "ONE_CYCLE, 0.15, 0.52",
        "ONE_CYCLE, 0.3, 1",
        "ONE_CYCLE, 0.65, 0.500002",
        "ONE_CYCLE, 1, 0.000004"
    })
    void schedulesAreTheirClosedForms(RateSchedule schedule, double done, double share) {
        assertEquals(share, schedule.share(done), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"RELU, false, 0.2", "ELU, true, 0"})
    void threadsDoNotChangeABit(Activation activation, boolean normalize, double dropout) throws LearnException {
        var x = rows(500, 1);
        var y = targets(x);
        var settings = settings(activation, normalize, dropout, 0.5);
        var one = file(new NetworkRegressor(settings, 1).fit(x, y, 7, Progress.NONE));
        assertArrayEquals(one, file(new NetworkRegressor(settings, 3).fit(x, y, 7, Progress.NONE)));
    }

    @Test
    void averagedMembersAreUnsureWhereTheyDisagree() throws LearnException {
        var x = rows(300, 1);
        var settings = new NetworkSettings(List.of(16), Activation.RELU, false, 0, 0.01, 0, 32, 30, 30, 0.1, 0, 3);
        var fitted = new NetworkRegressor(settings, 1).fit(x, targets(x), 1, Progress.NONE);
        var domain = ApplicabilityDomain.fit(new DesignMatrix(1, 5, new float[5]), 1);
        var regressor = new CalibratedRegressor(fitted, domain, 1e-6);
        float[] far = {4, -4, 4, -4, 4};
        var inside = regressor.predict(new DesignMatrix(1, 5, new float[5])).deviation()[0];
        assertTrue(regressor.predict(new DesignMatrix(1, 5, far)).deviation()[0] > 3 * inside);
    }

    @Test
    void cancelledTrainingStops() {
        var x = rows(500, 1);
        var cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // not asked for
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var regressor = new NetworkRegressor(NetworkSettings.standard(), 1);
        assertThrows(CancellationException.class, () -> regressor.fit(x, targets(x), 1, cancelled));
    }

    @Test
    void tooLargeALearningRateIsTold() {
        var x = rows(500, 1);
        var settings = new NetworkSettings(List.of(16), Activation.RELU, false, 0, 1e30, 0, 32, 30, 30, 0.1, 0, 1);
        var e = assertThrows(
                LearnException.class, () -> new NetworkRegressor(settings, 1).fit(x, targets(x), 1, Progress.NONE));
        assertTrue(e.getMessage().contains("learning rate"), e.getMessage());
    }
}
