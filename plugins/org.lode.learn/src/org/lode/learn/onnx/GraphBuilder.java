package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds an ONNX graph of operator set 13 node by node.
 *
 * <p>Names given to values and weights are made unique by a number where they are taken already; the methods return the
 * name to go on with.
 */
public final class GraphBuilder {
    /** The version of the standard operator set that graphs are written in. */
    public static final long OPERATOR_SET = 13;

    /** The operator set of tree ensembles. */
    public static final String ML_DOMAIN = "ai.onnx.ml";

    /** The axis of columns. */
    private static final Tensor AXIS = IntTensor.vector(1);

    private final ElementType numbers;
    private final List<OnnxNode> nodes;
    private final Map<String, Tensor> weights;
    private final Set<String> names;
    private final List<ValueInfo> inputs;
    private final List<ValueInfo> outputs;

    /** A builder of a graph without nodes, which calculates in single precision. */
    public GraphBuilder() {
        numbers = ElementType.FLOAT;
        nodes = new ArrayList<>();
        weights = new LinkedHashMap<>();
        names = new LinkedHashSet<>();
        inputs = new ArrayList<>();
        outputs = new ArrayList<>();
    }

    private GraphBuilder(GraphBuilder other, ElementType numbers) {
        this.numbers = numbers;
        nodes = other.nodes;
        weights = other.weights;
        names = other.names;
        inputs = other.inputs;
        outputs = other.outputs;
    }

    /** The same graph, but constants that are added through the result are in double precision. */
    public GraphBuilder inDoublePrecision() {
        return new GraphBuilder(this, ElementType.DOUBLE);
    }

    /** Adds the graph's input: any number of rows of so many columns. */
    public String input(String name, int columns) {
        names.add(name);
        inputs.add(rows(name, columns));
        return name;
    }

    /** Makes a value an output of the graph, under a name of its own. */
    public void output(String value, String name, int columns) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("The name '" + name + "' is taken.");
        }
        nodes.add(new OnnxNode(name, "", "Identity", List.of(value), List.of(name), Map.of()));
        outputs.add(rows(name, columns));
    }

    private static ValueInfo rows(String name, int columns) {
        return new ValueInfo(name, ElementType.FLOAT, List.of("N", Integer.toString(columns)));
    }

    /** Adds constant numbers. */
    public String constant(String name, float[] values, int... shape) {
        return constant(name, FloatTensor.of(values, shape));
    }

    /** Adds constant numbers in the builder's precision. */
    public String constant(String name, double[] values, int... shape) {
        var precise = new DoubleTensor(shape, values);
        return constant(name, numbers == ElementType.DOUBLE ? precise : precise.rounded());
    }

    /** Adds a single constant number in the builder's precision. */
    public String constant(String name, double value) {
        return constant(name, new double[] {value}, 1);
    }

    /** Adds numbers cast to the builder's precision. */
    public String cast(String result, String value) {
        return node("Cast", result, Map.of("to", new Attribute.IntValue(numbers.code())), value);
    }

    /** Adds a constant tensor. */
    public String constant(String name, Tensor tensor) {
        var unique = unique(name);
        weights.put(unique, tensor);
        return unique;
    }

    /** Adds a node without attributes; its result gets the given name. */
    public String node(String operator, String result, String... operands) {
        return node(operator, result, Map.of(), operands);
    }

    /** Adds a node. */
    public String node(String operator, String result, Map<String, Attribute> attributes, String... operands) {
        return node("", operator, result, attributes, operands);
    }

    /** Adds a node of an operator set. */
    public String node(
            String domain, String operator, String result, Map<String, Attribute> attributes, String... operands) {
        var unique = unique(result);
        nodes.add(new OnnxNode(unique, domain, operator, Arrays.asList(operands), List.of(unique), attributes));
        return unique;
    }

    /** Adds the squares of numbers. */
    public String square(String result, String value) {
        return node("Mul", result, value, value);
    }

    /** Adds a multiple of numbers. */
    public String scale(String result, String value, double factor) {
        return node("Mul", result, value, constant(result + ".factor", factor));
    }

    /** Adds the sum of numbers and a constant. */
    public String shift(String result, String value, double summand) {
        return node("Add", result, value, constant(result + ".summand", summand));
    }

    /** Puts columns side by side. */
    public String concatenate(String result, List<String> parts) {
        return node("Concat", result, Map.of("axis", new Attribute.IntValue(1)), parts.toArray(String[]::new));
    }

    /** Takes some columns in the given order. */
    public String gather(String result, String rows, int[] columns) {
        var places = constant(result + ".places", IntTensor.vector(columns));
        return node("Gather", result, Map.of("axis", new Attribute.IntValue(1)), rows, places);
    }

    /** Adds the mean of each row; the result is rows × 1. */
    public String mean(String result, String rows) {
        return node("ReduceMean", result, Map.of("axes", new Attribute.Ints(new long[] {1})), rows);
    }

    /** Adds the sum of squares of each row; the result is rows × 1. */
    public String sumOfSquares(String result, String rows) {
        return node("ReduceSum", result, square(result + ".squares", rows), constant("axis", AXIS));
    }

    /** Adds another graph with its one input bound to a value; returns the names its values have here. */
    public Map<String, String> embed(OnnxModel model, String input, String prefix) {
        var renamed = new LinkedHashMap<String, String>();
        renamed.put("", "");
        renamed.put(model.inputs().get(0).name(), input);
        model.weights().forEach((name, tensor) -> renamed.put(name, constant(prefix + name, tensor)));
        for (var node : model.nodes()) {
            node.outputs().forEach(name -> renamed.put(name, unique(prefix + name)));
            nodes.add(new OnnxNode(
                    renamed.get(node.outputs().get(0)),
                    node.domain(),
                    node.operator(),
                    node.inputs().stream().map(renamed::get).toList(),
                    node.outputs().stream().map(renamed::get).toList(),
                    node.attributes()));
        }
        return renamed;
    }

    private String unique(String name) {
        var candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /** The model, without what no output needs. */
    public OnnxModel build(String name, Map<String, String> metadata) {
        var needed = new LinkedHashSet<String>();
        outputs.forEach(value -> needed.add(value.name()));
        var used = new ArrayList<OnnxNode>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            var node = nodes.get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                used.add(0, node);
                needed.addAll(node.inputs());
            }
        }
        var usedWeights = new LinkedHashMap<>(weights);
        usedWeights.keySet().retainAll(needed);
        var operatorSets = new LinkedHashMap<String, Long>();
        operatorSets.put("", OPERATOR_SET);
        if (used.stream().anyMatch(node -> node.domain().equals(ML_DOMAIN))) {
            operatorSets.put(ML_DOMAIN, 1L);
        }
        return new OnnxModel(name, inputs, outputs, used, usedWeights, operatorSets, metadata);
    }
}
