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
 * Evaluates a graph in single precision, and in double precision where an operand is; where an operator of single
 * precision sums in double precision, it says so. Immutable, for any number of threads.
 *
 * <p>Values that no later operation needs are let go at once.
 */
public final class GraphEvaluator {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Step> steps;
    private final Tensor[] constants;
    private final long weights;
    private final List<String> outputs;

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
        var all = steps(model);
        for (var output : outputs) {
            if (!slots.containsKey(output)) {
                throw new LearnException("The model has no value '" + output + "'.");
            }
        }
        releaseEarly(all);
        constants = new Tensor[slots.size()];
        model.weights().forEach((name, tensor) -> constants[slots.get(name)] = tensor);
        weights = model.weights().values().stream().mapToLong(Tensor::size).sum() + attributeNumbers(all);
        castConstants(all);
        steps = LayerFusion.fuse(
                all, constants, outputs.stream().mapToInt(slots::get).toArray());
    }

    private List<Step> steps(OnnxModel model) throws LearnException {
        var needed = needed(model);
        var all = new ArrayList<Step>();
        for (var node : model.nodes()) {
            if (node.outputs().stream().anyMatch(needed::contains)) {
                all.add(step(node, model.operatorSet()));
            }
        }
        return all;
    }

    /** Casts weights once and for all, as long as they don't take much more memory than the file warrants. */
    private void castConstants(List<Step> all) throws LearnException {
        long most = 2 * weights;
        for (int i = 0; i < all.size(); ) {
            var step = all.get(i);
            var weight = step.from().length == 1 && step.from()[0] >= 0 ? constants[step.from()[0]] : null;
            if (weight != null && step.node().operator().equals("Cast") && weight.size() <= most) {
                most -= weight.size();
                run(step, constants, new Budget(weights, 0, 1));
                all.remove(i);
            } else {
                i++;
            }
        }
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
                throw new LearnException("The model's operation '" + Step.title(node) + "' reads '" + name
                        + "', which nothing makes before it.");
            }
            from[i] = name.isEmpty() ? -1 : slots.get(name);
        }
        try {
            var operator = Operators.of(node, operatorSet);
            var to = node.outputs().stream().mapToInt(this::newSlot).toArray();
            return new Step(node, operator, from, to, new int[0]);
        } catch (LearnException e) {
            throw new LearnException("The model's operation '" + Step.title(node) + "': " + e.getMessage() + ".", e);
        }
    }

    private void releaseEarly(List<Step> all) {
        var last = new int[slots.size()];
        Arrays.fill(last, -1);
        for (int i = 0; i < all.size(); i++) {
            for (int slot : all.get(i).from()) {
                if (slot >= 0) {
                    last[slot] = i;
                }
            }
            for (int slot : all.get(i).to()) {
                last[slot] = Math.max(last[slot], i);
            }
        }
        outputs.forEach(name -> last[slots.get(name)] = all.size());
        var release = new ArrayList<List<Integer>>();
        all.forEach(step -> release.add(new ArrayList<>()));
        for (int slot = 0; slot < last.length; slot++) {
            if (last[slot] >= 0 && last[slot] < all.size()) {
                release.get(last[slot]).add(slot);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            var step = all.get(i);
            var slotsToFree =
                    release.get(i).stream().mapToInt(Integer::intValue).toArray();
            all.set(i, new Step(step.node(), step.operator(), step.from(), step.to(), slotsToFree));
        }
    }

    private static long attributeNumbers(List<Step> all) {
        long numbers = 0;
        for (var step : all) {
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
                    "The model's operation '" + step.title() + "' cannot run: " + e.getMessage() + ".", e);
        } catch (ArithmeticException e) {
            throw new LearnException(
                    "The model's operation '" + step.title() + "' cannot run: its sizes are too large.", e);
        }
        for (int i = 0; i < step.to().length && i < results.length; i++) {
            values[step.to()[i]] = results[i];
        }
        for (int slot : step.release()) {
            values[slot] = null;
        }
    }
}
