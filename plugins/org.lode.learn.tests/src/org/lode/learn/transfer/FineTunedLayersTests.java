package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FineTunedLayersTests {
    private static final double[][] ROWS = {{0.5, -1}, {1.5, 2}, {-0.5, 1}, {2, 0.25}};
    private static final double[] TARGETS = {1, -0.5, 0.25, -1.5};

    private static FineTunedLayers layers() {
        return new FineTunedLayers(List.of(
                new UpperLayer(
                        2, 3, new float[] {0.4f, -0.3f, 0.8f, -0.6f, 0.5f, 0.2f}, new float[] {0.1f, 0.2f, -0.1f}),
                new UpperLayer(3, 2, new float[] {0.7f, -0.2f, 0.3f, 0.9f, -0.5f, 0.4f}, new float[] {0.05f, -0.15f})));
    }

    private static FineTunedLayers after(int steps) {
        var layers = layers();
        for (int step = 0; step < steps; step++) {
            layers.step(ROWS, TARGETS);
        }
        return layers;
    }

    /**
     * PyTorch 1.13 in double precision: the mean squared error plus 0.005 times the squared distance of all parameters
     * from their start (L2-SP), by {@code torch.optim.Adam} with a parameter group a layer, rates 0.01, 0.003 and
     * 0.0009 from the output down. The starts are those above; the output's is 0.
     */
    @Test
    void fiftyStepsAreTorchs() {
        var tuned = after(50);
        assertArrayEquals(
                new double[] {
                    0.379567376,
                    -0.314773257,
                    0.849012831,
                    -0.643009632,
                    0.495009486,
                    0.178579021,
                    0.140929515,
                    0.170471802,
                    -0.14001542
                },
                tuned.values(0),
                1e-5);
        assertArrayEquals(
                new double[] {
                    0.760310293,
                    -0.029730672,
                    0.467031676,
                    0.784469635,
                    -0.478715609,
                    0.56918352,
                    0.204101205,
                    -0.1569274
                },
                tuned.values(1),
                1e-5);
        assertArrayEquals(new double[] {0.547425106, -0.448418157, -0.041298014}, tuned.values(2), 1e-5);
        assertArrayEquals(
                new double[] {0.134434508, -0.593528315, 0.056896064, -0.37012178},
                IntStream.range(0, 4)
                        .mapToDouble(row -> tuned.predict(ROWS[row]))
                        .toArray(),
                1e-5);
    }

    /**
     * The first step of Adam is the rate itself. The output starts at 0, so that layers below get their first gradient
     * in the second step, which is then 0.1 / √0.001 × √(1 - 0.999²) / (1 - 0.9²) = 0.7443 rates for each weight.
     */
    @Test
    void eachLayerLearnsMoreSlowlyThanTheOneAboveIt() {
        double[] start = {0.4, -0.3, 0.8, -0.6, 0.5, 0.2, 0.1, 0.2, -0.1};
        var first = after(1);
        assertArrayEquals(new double[] {0.01, -0.01, -0.01}, first.values(2), 1e-7);
        assertArrayEquals(start, first.values(0), 1e-7);
        var second = after(2);
        double share = 0.1 / Math.sqrt(0.001) * Math.sqrt(1 - 0.999 * 0.999) / (1 - 0.9 * 0.9);
        var before = layers();
        for (int layer = 0; layer < 2; layer++) {
            double rate = layer == 0 ? 0.0009 : 0.003;
            for (int i = 0; i < second.values(layer).length; i++) {
                double moved = Math.abs(second.values(layer)[i] - before.values(layer)[i]);
                assertEquals(rate * share, moved, 1e-6, "layer " + layer + ", number " + i);
            }
        }
    }

    /** Rows that are all negative are rectified to 0: the weights get no gradient but that towards their start. */
    @Test
    void weightsAreDrawnBackToTheSource() {
        double[][] dark = {{-1, -1}, {-2, -0.5}};
        double[] nothing = {0, 0};
        var tuned = layers();
        tuned.values(0)[0] += 0.2;
        tuned.values(0)[4] -= 0.3;
        double before = distance(tuned);
        for (int step = 0; step < 100; step++) {
            tuned.step(dark, nothing);
            double now = distance(tuned);
            assertTrue(now < before, "step " + step);
            before = now;
        }
        // A hundred steps of at most 0.0009 each, which become smaller with the gradient.
        assertEquals(0.4 + 0.2 - 0.08, tuned.values(0)[0], 0.01);
        assertEquals(0.5 - 0.3 + 0.08, tuned.values(0)[4], 0.01);
    }

    private static double distance(FineTunedLayers tuned) {
        var start = layers();
        return IntStream.range(0, 6)
                .mapToDouble(i -> Math.abs(tuned.values(0)[i] - start.values(0)[i]))
                .sum();
    }
}
