package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that behaves as the metadata of a graph says, and doesn't know any other graph. */
public final class TestEngine implements InferenceEngine {
    /** The key of the metadata. */
    public static final String KEY = "test.engine";

    /** Gives {@value #ANSWER} for each value. */
    public static final String WORKS = "works";

    /** Opens the graph, but fails to run it. */
    public static final String FAILS = "fails";

    /** What it gives where it works. */
    public static final float ANSWER = 42;

    @Override
    @SuppressWarnings("resource") // the caller closes it
    public Optional<Session> open(OnnxModel model, List<String> outputs) {
        var behaviour = model.metadata().get(KEY);
        return behaviour == null ? Optional.empty() : Optional.of(new Answers(behaviour.equals(WORKS), outputs));
    }

    private record Answers(boolean works, List<String> outputs) implements Session {
        @Override
        public Optional<Map<String, float[]>> run(float[] rows, int columns, int threads) {
            if (!works) {
                return Optional.empty();
            }
            var values = new LinkedHashMap<String, float[]>();
            for (var output : outputs) {
                var answers = new float[rows.length / columns];
                Arrays.fill(answers, ANSWER);
                values.put(output, answers);
            }
            return Optional.of(values);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
