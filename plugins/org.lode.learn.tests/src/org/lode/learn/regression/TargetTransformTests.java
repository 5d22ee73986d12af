package org.lode.learn.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;

class TargetTransformTests {
    private static final double[] VALUES = {0.3, 0.9, 1.1, 1.6, 2.2, 2.9, 4.1, 6.5, 9.0, 15.0};

    /** SciPy 1.10.1: {@code scipy.stats.boxcox}. */
    @Test
    void powerIsSciPys() throws LearnException {
        assertEquals(0.08795477857273863, TargetTransform.boxCox(VALUES).power(), 1e-5);
        var oneToTwenty = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        assertEquals(0.7252697822839775, TargetTransform.boxCox(oneToTwenty).power(), 1e-5);
    }

    @Test
    void meanOfALogarithmIsTheLognormalOne() {
        var moments = TargetTransform.LOG.moments(1.2, 0.5);
        assertEquals(Math.exp(1.2 + 0.125), moments.mean(), 1e-12);
        assertEquals(Math.exp(1.325) * Math.sqrt(Math.exp(0.25) - 1), moments.deviation(), 1e-12);
    }

    /** SciPy 1.10.1: {@code scipy.integrate.quad} of the inverse over the normal density with m = 3 and s = 0.7. */
    @Test
    void meanOfAPowerIsItsIntegral() {
        var moments = new TargetTransform(0.5).moments(3, 0.7);
        assertEquals(6.3725, moments.mean(), 1e-6);
        assertEquals(1.7585540935666502, moments.deviation(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 1, 2})
    void inverseUndoesTheTransform(double power) {
        var transform = new TargetTransform(power);
        var transformed = transform.apply(VALUES);
        for (int i = 0; i < VALUES.length; i++) {
            assertEquals(VALUES[i], transform.invert(transformed[i]), 1e-12 * VALUES[i] + 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 2})
    void graphComputesTheSameMoments(double power) throws LearnException {
        var transform = new TargetTransform(power);
        var graph = new GraphBuilder();
        var input = graph.input("rows", 2);
        var outputs = transform.write(
                graph, graph.gather("m", input, new int[] {0}), graph.gather("s", input, new int[] {1}));
        graph.output(outputs.mean(), "mean", 1);
        graph.output(outputs.deviation(), "deviation", 1);
        var found = new RowEvaluator(graph.build("moments", Map.of()), List.of("mean", "deviation"))
                .run(new DesignMatrix(2, 2, new float[] {1.5f, 0.25f, 4, 5}), 1);
        var expected = List.of(transform.moments(1.5, 0.25), transform.moments(4, 5));
        for (int row = 0; row < 2; row++) {
            assertEquals(
                    expected.get(row).mean(),
                    found.get("mean").get(row, 0),
                    1e-5 * expected.get(row).mean());
            assertEquals(
                    expected.get(row).deviation(),
                    found.get("deviation").get(row, 0),
                    1e-4 * expected.get(row).deviation());
        }
    }

    @Test
    void valuesThatAreNotPositiveAreRefused() {
        var e = assertThrows(LearnException.class, () -> TargetTransform.Choice.LOGARITHM.fit(new double[] {1, 0, 2}));
        assertTrue(e.getMessage().startsWith("The target value 0.0 is not greater than zero"), e.getMessage());
    }
}
