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
    public Optional<Map<String, float[]>> run(
            OnnxModel model, List<String> outputs, float[] rows, int columns, int threads) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (var session = OrtEnvironment.getEnvironment().createSession(OnnxWriter.write(model), options)) {
                return Optional.of(run(session, outputs, rows, columns, threads));
            }
        } catch (OrtException | LinkageError | RuntimeException notHere) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("resource") // a result closes its values
    private static Map<String, float[]> run(
            OrtSession session, List<String> outputs, float[] rows, int columns, int threads) {
        int count = rows.length / columns;
        var input = session.getInputNames().iterator().next();
        var results = new LinkedHashMap<String, float[]>();
        outputs.forEach(output -> results.put(output, new float[count]));
        var blocks = IntStream.range(0, (count + BLOCK - 1) / BLOCK);
        (threads == 1 ? blocks : blocks.parallel()).forEach(block -> {
            int from = block * BLOCK;
            int length = Math.min(BLOCK, count - from);
            var numbers =
                    FloatBuffer.wrap(rows, from * columns, length * columns).slice();
            try (var tensor = OnnxTensor.createTensor(
                            OrtEnvironment.getEnvironment(), numbers, new long[] {length, columns});
                    var result = session.run(Map.of(input, tensor), Set.copyOf(outputs))) {
                for (var output : outputs) {
                    var value = (OnnxTensor) result.get(output).orElseThrow();
                    var found = value.getFloatBuffer();
                    if (found.remaining() != length) {
                        throw new IllegalStateException(output + " has not one number a row");
                    }
                    found.get(results.get(output), from, length);
                }
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        });
        return results;
    }
}
