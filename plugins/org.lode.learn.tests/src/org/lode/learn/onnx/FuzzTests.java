package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.SampleModels;

/** Thousands of damaged models: each is evaluated or refused, soon and in the memory its size warrants. */
class FuzzTests {
    private static final int FILES = 3000;

    private static final ValueInfo NO_INPUT = new ValueInfo("", ElementType.FLOAT, List.of());

    /** Far more than any of them takes; a file that hangs is found by its seed. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static byte[] damaged(byte[] file, SplittableRandom random) {
        var bytes = file.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(1, 64), bytes.length - from);
                System.arraycopy(file, from, bytes, random.nextInt(bytes.length - length + 1), length);
            }
            default -> {
                // lengths and dimensions are small numbers that become huge ones
                int at = random.nextInt(bytes.length);
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 5), (byte) 0xff);
            }
        }
        return bytes;
    }

    @Test
    void damagedModelsAreEvaluatedOrRefused() {
        var files = List.of(
                        LearningMethod.BAYESIAN_RIDGE, LearningMethod.RANDOM_FOREST, LearningMethod.GAUSSIAN_PROCESS)
                .stream()
                .map(method -> SampleModels.learn(method.regressor(25, 1)))
                .map(model -> OnnxWriter.write(HalfPrecisionWeights.of(model.graph())))
                .toList();
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            int number = seed;
            var bytes = damaged(files.get(seed % files.size()), new SplittableRandom(seed));
            boolean used = assertTimeoutPreemptively(LONGEST, () -> isUsed(bytes, number), () -> "seed " + number);
            refused += used ? 0 : 1;
        }
        assertTrue(refused > FILES / 10, "refused " + refused);
    }

    /** As many columns as the file says, if that is a number anybody could have given it. */
    private static int columns(ValueInfo input) {
        var last = input.dimensions().isEmpty()
                ? ""
                : input.dimensions().get(input.dimensions().size() - 1);
        return last.matches("[0-9]{1,3}") ? Integer.parseInt(last) : 1;
    }

    @SuppressWarnings("unused")
    private static boolean isUsed(byte[] bytes, int seed) {
        try {
            var model = OnnxReader.read(bytes, "fuzz.onnx");
            var output = model.outputs().get(0).name();
            var input = model.inputs().isEmpty() ? NO_INPUT : model.inputs().get(0);
            int columns = columns(input);
            var rows = FloatTensor.of(new float[2 * columns], 2, columns);
            new GraphEvaluator(model, List.of(output)).run(Map.of(input.name(), rows));
            return true;
        } catch (LearnException e) {
            return false;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }
}
