package org.lode.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.algebra.Parallel;

class AdamTests {
    private static final float[][] GRADIENTS = {{0.5f, -1, 0}, {0.25f, 2, 0.1f}, {-1, 0.5f, 0.1f}};

    /**
     * PyTorch 1.13: three steps of {@code torch.optim.AdamW(lr=0.01, weight_decay=0.1)} for what decays, of
     * {@code torch.optim.Adam(lr=0.01)} for what doesn't. Decay within the gradient, which is not decoupled, would give
     * 0.9810, -1.9953 and 0.4713.
     */
    @ParameterizedTest
    @CsvSource({"true, 0.97977409, -1.99183987, 0.48248295", "false, 0.98274177, -1.99781755, 0.48397401"})
    void stepsAreTorchsWithDecoupledWeightDecay(boolean decays, float first, float second, float third) {
        var parameter = new Parameter(3, 0, decays);
        System.arraycopy(new float[] {1, -2, 0.5f}, 0, parameter.values, 0, 3);
        try (var parallel = new Parallel(1)) {
            var adam = new Adam(List.of(parameter), 0.1, parallel);
            for (var gradient : GRADIENTS) {
                System.arraycopy(gradient, 0, parameter.gradient, 0, 3);
                adam.step(0.01);
            }
        }
        assertArrayEquals(new float[] {first, second, third}, parameter.values, 2e-7f);
    }
}
