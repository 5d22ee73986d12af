package org.lode.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Measured values beside what was predicted of the same materials by models that had not seen them: what a parity plot
 * shows. It travels inside the model's file, without the materials.
 *
 * @param measured measured values in the property's unit, ascending
 * @param predicted predicted values, in the same order
 */
public record HeldOut(double[] measured, double[] predicted) {
    /** How many pairs a model's file keeps at most. */
    public static final int MOST = 200;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Checks that the pairs are pairs. */
    public HeldOut {
        if (measured.length != predicted.length) {
            throw new IllegalArgumentException(
                    measured.length + " measured values, but " + predicted.length + " predicted ones.");
        }
    }

    /** Pairs in the order of the measured values; of more than {@link #MOST}, evenly spaced ones with both ends. */
    public static HeldOut of(double[] measured, double[] predicted) {
        var order = IntStream.range(0, measured.length)
                .filter(row -> Double.isFinite(measured[row]) && Double.isFinite(predicted[row]))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> measured[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.min(MOST, order.length);
        var kept = IntStream.range(0, count)
                .map(i -> order[count == 1 ? 0 : (int) ((long) i * (order.length - 1) / (count - 1))])
                .toArray();
        return new HeldOut(
                Arrays.stream(kept).mapToDouble(row -> measured[row]).toArray(),
                Arrays.stream(kept).mapToDouble(row -> predicted[row]).toArray());
    }

    /** How many pairs there are. */
    public int size() {
        return measured.length;
    }

    /** The pairs as JSON, in single precision. */
    String toJson() {
        var json = MAPPER.createObjectNode();
        write(json.putArray("measured"), measured);
        write(json.putArray("predicted"), predicted);
        return json.toString();
    }

    private static void write(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add((float) value);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws LearnException if the text is no list of pairs of numbers, or a longer one than is ever written
     */
    static HeldOut fromJson(String text) throws LearnException {
        try {
            var json = MAPPER.readTree(text);
            var measured = MAPPER.treeToValue(json.path("measured"), double[].class);
            var predicted = MAPPER.treeToValue(json.path("predicted"), double[].class);
            if (measured != null && predicted != null && measured.length <= MOST && finite(measured, predicted)) {
                return new HeldOut(measured, predicted);
            }
        } catch (JsonProcessingException e) {
            throw new LearnException("Its held-out materials are no list of numbers.", e);
        }
        throw new LearnException("Its held-out materials are no list of at most " + MOST + " pairs of numbers.");
    }

    private static boolean finite(double[] measured, double[] predicted) {
        return measured.length == predicted.length
                && Arrays.stream(measured).allMatch(Double::isFinite)
                && Arrays.stream(predicted).allMatch(Double::isFinite);
    }
}
