package org.lode.learn.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * A faster way to evaluate graphs than {@link GraphEvaluator}, from a bundle that need not be installed. It gives the
 * same numbers but for rounding in single precision.
 *
 * <p>Implementations are found by {@link ServiceLoader}: a fragment of this bundle, or a jar on the class path.
 */
public interface InferenceEngine {
    /** A graph that is ready to be evaluated, by any number of threads. */
    interface Session extends AutoCloseable {
        /**
         * Evaluates rows.
         *
         * @param rows the numbers, row-major
         * @param threads how many threads to use, 0 for all processors
         * @return the values by name, one number a row; empty if that fails
         */
        Optional<Map<String, float[]>> run(float[] rows, int columns, int threads);

        @Override
        void close();
    }

    /**
     * Prepares a graph.
     *
     * @param model a graph with one input of rows × columns
     * @param outputs the values wanted, each with one number a row
     * @return empty if this engine cannot evaluate the graph here
     */
    Optional<Session> open(OnnxModel model, List<String> outputs);

    /** The engine that is installed, if one is and works on this machine. */
    @SuppressWarnings("unused")
    static Optional<InferenceEngine> installed() {
        try {
            return ServiceLoader.load(InferenceEngine.class, InferenceEngine.class.getClassLoader())
                    .findFirst();
        } catch (ServiceConfigurationError broken) {
            return Optional.empty();
        }
    }
}
