package org.lode.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lode.learn.onnx.InferenceEngine;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.onnx.OnnxWriter;

/**
 * Microsoft's ONNX Runtime with one native thread a call: its own pools collapse on a busy machine, so blocks of rows
 * are shared out here.
 *
 * <p>Where the native library doesn't load, as beside another version of it in the same program, or doesn't know an
 * operator, nothing is evaluated and the caller goes on by itself.
 */
public final class OnnxRuntimeEngine implements InferenceEngine {
    private static final int BLOCK = 2048;

    @Override
    @SuppressWarnings({"unused", "resource"}) // the environment lives as long as the program
    public Optional<Session> open(OnnxModel model, List<String> outputs) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(OnnxWriter.write(model), options);
            return Optional.of(new OpenModel(session, List.copyOf(outputs)));
        } catch (OrtException | LinkageError | RuntimeException notHere) {
            return Optional.empty();
        }
    }

    private record OpenModel(OrtSession session, List<String> outputs) implements Session {
        @Override
        @SuppressWarnings("unused")
        public Optional<Map<String, float[]>> run(float[] rows, int columns, int threads) {
            try {
                return Optional.of(evaluate(rows, columns, threads));
            } catch (RuntimeException failed) {
                return Optional.empty();
            }
        }

        private Map<String, float[]> evaluate(float[] rows, int columns, int threads) {
            int count = rows.length / columns;
            var results = new LinkedHashMap<String, float[]>();
            outputs.forEach(output -> results.put(output, new float[count]));
            var blocks = IntStream.range(0, (count + BLOCK - 1) / BLOCK);
            (threads == 1 ? blocks : blocks.parallel())
                    .forEach(block ->
                            evaluate(rows, columns, block * BLOCK, Math.min(count, (block + 1) * BLOCK), results));
            return results;
        }

        @SuppressWarnings("resource") // a result closes its values
        private void evaluate(float[] rows, int columns, int from, int to, Map<String, float[]> results) {
            var numbers = FloatBuffer.wrap(rows, from * columns, (to - from) * columns)
                    .slice();
            var input = session.getInputNames().iterator().next();
            try (var tensor = OnnxTensor.createTensor(
                            OrtEnvironment.getEnvironment(), numbers, new long[] {to - from, columns});
                    var result = session.run(Map.of(input, tensor), Set.copyOf(outputs))) {
                for (var output : outputs) {
                    var found = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
                    if (found.remaining() != to - from) {
                        throw new IllegalStateException(output + " has not one number a row");
                    }
                    found.get(results.get(output), from, to - from);
                }
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
