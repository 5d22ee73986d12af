package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.OnnxWriter;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

class MultiTargetNetworkTests {
    private static final NetworkSettings SETTINGS =
            new NetworkSettings(List.of(24, 12), Activation.ELU, false, 0, 0.01, 1e-4, 32, 80, 80, 0.1, 0, 1);

    private static DesignMatrix rows(int count, long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[count * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return new DesignMatrix(count, 4, values);
    }

    /** A product that both targets are made of. */
    private static double[] common(DesignMatrix x, double factor) {
        var y = new double[x.rows()];
        Arrays.setAll(y, i -> factor * (x.get(i, 0) * x.get(i, 1) + Math.abs(x.get(i, 2))) + 7);
        return y;
    }

    /** The rows from {@code known} on have no value. */
    private static double[] rare(DesignMatrix x, int known) {
        var y = common(x, -50);
        Arrays.fill(y, known, y.length, Double.NaN);
        return y;
    }

    private static byte[] file(FittedRegressor fitted) {
        var graph = new GraphBuilder();
        graph.output(fitted.write(graph, graph.input("x", 4)).mean(), "mean", 1);
        return OnnxWriter.write(graph.build("network", Map.of()));
    }

    @Test
    void rareTargetGainsFromARelatedOne() throws LearnException {
        var x = rows(600, 1);
        var few = x.select(java.util.stream.IntStream.range(0, 30).toArray());
        var joint = new MultiTargetNetwork(SETTINGS, 1)
                .fit(x, List.of(common(x, 3), rare(x, 30)), 1, Progress.NONE)
                .get(1);
        var alone = new NetworkRegressor(SETTINGS, 1).fit(few, common(few, -50), 1, Progress.NONE);
        var test = rows(300, 2);
        double together = error(joint, x, test);
        double single = error(alone, x, test);
        assertTrue(together < 0.5 * single, () -> together + " together, " + single + " alone");
    }

    private static double error(FittedRegressor fitted, DesignMatrix x, DesignMatrix test) throws LearnException {
        var predicted = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1).predict(test);
        return Metrics.of(common(test, -50), predicted.mean()).mae();
    }

    @Test
    void oneTargetIsAsANetworkOfOneTarget() throws LearnException {
        var x = rows(200, 1);
        var joint = new MultiTargetNetwork(SETTINGS, 1).fit(x, List.of(common(x, 1)), 5, Progress.NONE);
        assertArrayEquals(
                file(new NetworkRegressor(SETTINGS, 1).fit(x, common(x, 1), 5, Progress.NONE)), file(joint.get(0)));
    }

    @Test
    void threadsDoNotChangeABit() throws LearnException {
        var x = rows(300, 1);
        var targets = List.of(common(x, 1), rare(x, 90));
        var one = new MultiTargetNetwork(SETTINGS, 1).fit(x, targets, 5, Progress.NONE);
        var three = new MultiTargetNetwork(SETTINGS, 3).fit(x, targets, 5, Progress.NONE);
        assertArrayEquals(file(one.get(1)), file(three.get(1)));
    }

    @Test
    void targetWithoutTwoValuesIsRefused() {
        var x = rows(40, 1);
        var network = new MultiTargetNetwork(SETTINGS, 1);
        assertThrows(LearnException.class, () -> network.fit(x, List.of(common(x, 1), rare(x, 1)), 5, Progress.NONE));
    }
}
