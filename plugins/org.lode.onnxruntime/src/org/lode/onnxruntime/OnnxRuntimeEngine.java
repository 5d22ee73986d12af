package org.lode.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final int MOST_ROWS = 512;

    private static final int FEWEST_ROWS = 64;

    /** So many numbers stay in a second-level cache from one layer to the next: with blocks of 2,048 rows half as fast. */
    private static final int NUMBERS = 100_000;

    @Override
    @SuppressWarnings({"unused", "resource"}) // the environment lives as long as the program
    public Optional<Session> open(OnnxModel model, List<String> outputs) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var session = OrtEnvironment.getEnvironment().createSession(OnnxWriter.write(model), options);
            return Optional.of(new OpenModel(session, List.copyOf(outputs), new ConcurrentLinkedQueue<>()));
        } catch (OrtException | LinkageError | RuntimeException notHere) {
            return Optional.empty();
        }
    }

    /** @param spare memory for blocks, used again: a new one would be zeroed and its pages claimed at each call */
    private record OpenModel(OrtSession session, List<String> outputs, Queue<FloatBuffer> spare) implements Session {
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
            int most = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, NUMBERS / columns));
            var blocks = IntStream.range(0, (count + most - 1) / most);
            (threads == 1 ? blocks : blocks.parallel())
                    .forEach(block ->
                            evaluate(rows, columns, block * most, Math.min(count, (block + 1) * most), results));
            return results;
        }

        private void evaluate(float[] rows, int columns, int from, int to, Map<String, float[]> results) {
            int length = (to - from) * columns;
            var numbers = spare.poll();
            if (numbers == null || numbers.capacity() < length) {
                numbers = ByteBuffer.allocateDirect(length * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
            }
            numbers.clear().put(rows, from * columns, length).flip();
            evaluate(numbers, columns, from, to, results);
            spare.add(numbers);
        }

        @SuppressWarnings("resource") // a result closes its values
        private void evaluate(FloatBuffer numbers, int columns, int from, int to, Map<String, float[]> results) {
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
