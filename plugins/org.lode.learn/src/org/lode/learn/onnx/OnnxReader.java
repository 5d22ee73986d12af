package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;

/**
 * Reads ONNX models (messages ModelProto, GraphProto, NodeProto, AttributeProto of onnx.proto3).
 *
 * <p>Memory is bounded by a small multiple of the file's size: every length is checked against the bytes that are there
 * before anything is allocated, and the number of parts, each of which takes more memory than the few bytes it may have
 * in the file, has a limit. Nothing outside the file is read. Sub-graphs and sparse tensors are refused when a node
 * uses them.
 */
public final class OnnxReader {
    /** The largest transferred models of hundreds of sources have some hundred thousand. */
    private static final int MOST_PARTS = 1_000_000;

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, Tensor> weights = new LinkedHashMap<>();
    private final List<ValueInfo> inputs = new ArrayList<>();
    private final List<ValueInfo> outputs = new ArrayList<>();
    private final Map<String, Long> operatorSets = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Words words = new Words();
    private String graphName = "";
    private int parts;

    private OnnxReader() {}

    /**
     * Reads a model.
     *
     * @param bytes the whole file
     * @param name what to call the file in messages
     * @throws LearnException if the bytes are no ONNX model, are incomplete or use what is not supported
     */
    public static OnnxModel read(byte[] bytes, String name) throws LearnException {
        try {
            var reader = new OnnxReader();
            reader.readModel(new ProtoReader(bytes));
            return reader.model();
        } catch (LearnException e) {
            throw new LearnException("'" + name + "' is not a usable ONNX model: " + e.getMessage() + ".", e);
        }
    }

    /** Counts a part: an operation, an attribute, a name of a value, a weight or the like. */
    private void count() throws LearnException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new LearnException("it has more than " + MOST_PARTS + " operations, values and the like");
        }
    }

    private OnnxModel model() throws LearnException {
        if (nodes.isEmpty() || outputs.isEmpty()) {
            throw new LearnException("it has no graph");
        }
        inputs.removeIf(input -> weights.containsKey(input.name()));
        return new OnnxModel(graphName, inputs, outputs, nodes, weights, operatorSets, metadata);
    }

    private void readModel(ProtoReader reader) throws LearnException {
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 7 -> readGraph(reader.message());
                case 8 -> readOperatorSet(reader.message());
                case 14 -> readMetadata(reader.message());
                default -> reader.skip();
            }
        }
    }

    private void readOperatorSet(ProtoReader reader) throws LearnException {
        count();
        String domain = "";
        long version = 0;
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> domain = reader.name();
                case 2 -> version = reader.varint();
                default -> reader.skip();
            }
        }
        operatorSets.put("ai.onnx".equals(domain) ? "" : domain, version);
    }

    private void readMetadata(ProtoReader reader) throws LearnException {
        count();
        String key = "";
        String value = "";
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> key = reader.name();
                case 2 -> value = reader.string();
                default -> reader.skip();
            }
        }
        metadata.put(key, value);
    }

    private void readGraph(ProtoReader reader) throws LearnException {
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> nodes.add(readNode(reader.message()));
                case 2 -> graphName = reader.string();
                case 5 -> {
                    count();
                    var tensor = TensorFormat.read(reader.message());
                    weights.put(tensor.name(), tensor.tensor());
                }
                case 11 -> inputs.add(readValue(reader.message()));
                case 12 -> outputs.add(readValue(reader.message()));
                default -> reader.skip();
            }
        }
    }

    private OnnxNode readNode(ProtoReader reader) throws LearnException {
        count();
        var from = new ArrayList<String>();
        var to = new ArrayList<String>();
        var attributes = new LinkedHashMap<String, Attribute>();
        String name = "";
        String operator = "";
        String domain = "";
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> from.add(value(reader));
                case 2 -> to.add(value(reader));
                case 3 -> name = reader.name();
                case 4 -> operator = words.of(reader.name());
                case 5 -> readAttribute(reader.message(), attributes);
                case 7 -> domain = words.of(reader.name());
                default -> reader.skip();
            }
        }
        if (operator.isEmpty()) {
            throw new LearnException("it has an operation without an operator");
        }
        return new OnnxNode(name, domain, operator, from, to, attributes);
    }

    private String value(ProtoReader reader) throws LearnException {
        count();
        return reader.name();
    }

    /** The kind of an attribute follows from the field that is there; empty lists are told apart by the type number. */
    private void readAttribute(ProtoReader reader, Map<String, Attribute> attributes) throws LearnException {
        count();
        String name = "";
        long type = 0;
        Attribute single = null;
        var numbers = new NumberList();
        var texts = new ArrayList<String>();
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> name = words.of(reader.name());
                case 2 -> single = new Attribute.FloatValue(reader.fixed32());
                case 3 -> single = new Attribute.IntValue(reader.varint());
                case 4 -> single = new Attribute.Text(words.of(reader.name()));
                case 5 ->
                    single = new Attribute.TensorValue(
                            TensorFormat.read(reader.message()).tensor());
                case 7 -> TensorFormat.readFloats(reader, numbers);
                case 8 -> TensorFormat.readIntegers(reader, numbers);
                case 9 -> texts.add(words.of(reader.name()));
                case 20 -> type = reader.varint();
                default -> reader.skip();
            }
        }
        var attribute = attribute(type, single, numbers, texts);
        if (attribute != null) {
            attributes.put(name, attribute);
        }
    }

    /** Zero values are not written by some producers, so the type number alone can stand for one. */
    private static Attribute attribute(long type, Attribute single, NumberList numbers, List<String> texts) {
        return switch ((int) type) {
            case 1 -> single == null ? new Attribute.FloatValue(0) : single;
            case 2 -> single == null ? new Attribute.IntValue(0) : single;
            case 3 -> single == null ? new Attribute.Text("") : single;
            case 6 -> new Attribute.Floats(numbers.toFloats());
            case 7 -> new Attribute.Ints(numbers.toLongs());
            case 8 -> new Attribute.Texts(texts);
            default -> single;
        };
    }

    private ValueInfo readValue(ProtoReader reader) throws LearnException {
        count();
        String name = "";
        var info = new ValueInfo("", ElementType.FLOAT, List.of());
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> name = reader.name();
                case 2 -> info = readType(reader.message());
                default -> reader.skip();
            }
        }
        return new ValueInfo(name, info.type(), info.dimensions());
    }

    private ValueInfo readType(ProtoReader reader) throws LearnException {
        var type = ElementType.FLOAT;
        var dimensions = new ArrayList<String>();
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field != 1) {
                throw new LearnException("it has an input or output that is not a tensor");
            }
            var tensor = reader.message();
            for (int part = tensor.next(); part != 0; part = tensor.next()) {
                switch (part) {
                    case 1 -> type = ElementType.of(tensor.varint());
                    case 2 -> readDimensions(tensor.message(), dimensions);
                    default -> tensor.skip();
                }
            }
        }
        return new ValueInfo("", type, dimensions);
    }

    private void readDimensions(ProtoReader reader, List<String> dimensions) throws LearnException {
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field != 1) {
                reader.skip();
                continue;
            }
            count();
            var dimension = reader.message();
            String text = "";
            for (int part = dimension.next(); part != 0; part = dimension.next()) {
                switch (part) {
                    case 1 -> text = Long.toString(dimension.varint());
                    case 2 -> text = dimension.name();
                    default -> dimension.skip();
                }
            }
            dimensions.add(text);
        }
    }
}
