package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;

/**
 * Evaluates a graph in single precision; where an operator sums in double precision, it says so. Immutable, for any
 * number of threads.
 *
 * <p>Values that no later operation needs are let go at once.
 */
public final class GraphEvaluator {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Tensor[] constants;
    private final long weights;
    private final List<String> outputs;

    /** An operation with the slots it reads (-1: omitted), those it writes and those nobody needs after it. */
    private record Step(OnnxNode node, Operator operator, int[] from, int[] to, int[] release) {}

    /**
     * Prepares a graph.
     *
     * @param outputs the names of the values wanted, which can be any values of the graph
     * @throws LearnException if an operator is not supported, or a value is used that nothing makes
     */
    public GraphEvaluator(OnnxModel model, Collection<String> outputs) throws LearnException {
        this.outputs = List.copyOf(outputs);
        model.weights().keySet().forEach(this::newSlot);
        model.inputs().forEach(input -> newSlot(input.name()));
        var needed = needed(model);
        for (var node : model.nodes()) {
            if (node.outputs().stream().anyMatch(needed::contains)) {
                steps.add(step(node, model.operatorSet()));
            }
        }
        for (var output : outputs) {
            if (!slots.containsKey(output)) {
                throw new LearnException("The model has no value '" + output + "'.");
            }
        }
        releaseEarly();
        constants = new Tensor[slots.size()];
        model.weights().forEach((name, tensor) -> constants[slots.get(name)] = tensor);
        weights = model.weights().values().stream().mapToLong(Tensor::size).sum() + attributeNumbers();
    }

    private int newSlot(String name) {
        return slots.computeIfAbsent(name, key -> slots.size());
    }

    private LinkedHashSet<String> needed(OnnxModel model) {
        var needed = new LinkedHashSet<>(outputs);
        for (int i = model.nodes().size() - 1; i >= 0; i--) {
            var node = model.nodes().get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.inputs());
            }
        }
        return needed;
    }

    private Step step(OnnxNode node, long operatorSet) throws LearnException {
        var from = new int[node.inputs().size()];
        for (int i = 0; i < from.length; i++) {
            var name = node.inputs().get(i);
            if (!name.isEmpty() && !slots.containsKey(name)) {
                throw new LearnException("The model's operation '" + title(node) + "' reads '" + name
                        + "', which nothing makes before it.");
            }
            from[i] = name.isEmpty() ? -1 : slots.get(name);
        }
        try {
            var operator = Operators.of(node, operatorSet);
            var to = node.outputs().stream().mapToInt(this::newSlot).toArray();
            return new Step(node, operator, from, to, new int[0]);
        } catch (LearnException e) {
            throw new LearnException("The model's operation '" + title(node) + "': " + e.getMessage() + ".", e);
        }
    }

    private static String title(OnnxNode node) {
        return node.name().isEmpty() ? node.operator() : node.name();
    }

    private void releaseEarly() {
        var last = new int[slots.size()];
        Arrays.fill(last, -1);
        for (int i = 0; i < steps.size(); i++) {
            for (int slot : steps.get(i).from()) {
                if (slot >= 0) {
                    last[slot] = i;
                }
            }
            for (int slot : steps.get(i).to()) {
                last[slot] = Math.max(last[slot], i);
            }
        }
        outputs.forEach(name -> last[slots.get(name)] = steps.size());
        var release = new ArrayList<List<Integer>>();
        steps.forEach(step -> release.add(new ArrayList<>()));
        for (int slot = 0; slot < last.length; slot++) {
            if (last[slot] >= 0 && last[slot] < steps.size()) {
                release.get(last[slot]).add(slot);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var slotsToFree =
                    release.get(i).stream().mapToInt(Integer::intValue).toArray();
            steps.set(i, new Step(step.node(), step.operator(), step.from(), step.to(), slotsToFree));
        }
    }

    private long attributeNumbers() {
        long numbers = 0;
        for (var step : steps) {
            for (var attribute : step.node().attributes().values()) {
                if (attribute instanceof Attribute.Floats list) {
                    numbers += list.values().length;
                } else if (attribute instanceof Attribute.TensorValue tensor) {
                    numbers += tensor.value().size();
                }
            }
        }
        return numbers;
    }

    /**
     * Evaluates the graph.
     *
     * @param inputs the graph's inputs by name
     * @return the wanted values in their order
     * @throws LearnException if an input is missing or doesn't fit, or if the graph asks for more memory or work than
     *     its size warrants
     */
    public Map<String, Tensor> run(Map<String, ? extends Tensor> inputs) throws LearnException {
        var values = constants.clone();
        long numbers = 0;
        long rows = 1;
        for (var input : inputs.entrySet()) {
            var slot = slots.get(input.getKey());
            if (slot == null) {
                throw new LearnException("The model has no input '" + input.getKey() + "'.");
            }
            values[slot] = input.getValue();
            numbers += input.getValue().size();
            var shape = input.getValue().shape();
            rows = Math.max(rows, shape.length > 1 ? shape[0] : 1);
        }
        var budget = new Budget(weights, numbers, rows);
        for (var step : steps) {
            run(step, values, budget);
        }
        var results = new LinkedHashMap<String, Tensor>();
        for (var output : outputs) {
            results.put(output, values[slots.get(output)]);
        }
        return results;
    }

    private static void run(Step step, Tensor[] values, Budget budget) throws LearnException {
        var operands = new Tensor[step.from().length];
        for (int i = 0; i < operands.length; i++) {
            int slot = step.from()[i];
            if (slot >= 0 && values[slot] == null) {
                throw new LearnException(
                        "The model's input '" + step.node().inputs().get(i) + "' is missing.");
            }
            operands[i] = slot < 0 ? null : values[slot];
        }
        Tensor[] results;
        try {
            results = step.operator().run(operands, budget);
        } catch (LearnException e) {
            throw new LearnException(
                    "The model's operation '" + title(step.node()) + "' cannot run: " + e.getMessage() + ".", e);
        } catch (ArithmeticException e) {
            throw new LearnException(
                    "The model's operation '" + title(step.node()) + "' cannot run: its sizes are too large.", e);
        }
        for (int i = 0; i < step.to().length && i < results.length; i++) {
            values[step.to()[i]] = results[i];
        }
        for (int slot : step.release()) {
            values[slot] = null;
        }
    }
}
