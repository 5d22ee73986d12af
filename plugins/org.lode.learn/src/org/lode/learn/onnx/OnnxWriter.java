package org.lode.learn.onnx;

/** Writes ONNX models; the same model gives the same bytes. */
public final class OnnxWriter {
    /** The version of the file format that goes with operator set 13. */
    private static final int IR_VERSION = 8;

    private static final String PRODUCER = "Lode";

    private OnnxWriter() {}

    /** The file of a model. */
    public static byte[] write(OnnxModel model) {
        var file = new ProtoWriter().integer(1, IR_VERSION).string(2, PRODUCER).message(7, graph(model));
        model.operatorSets()
                .forEach((domain, version) ->
                        file.message(8, new ProtoWriter().string(1, domain).integer(2, version)));
        model.metadata()
                .forEach((key, value) ->
                        file.message(14, new ProtoWriter().string(1, key).string(2, value)));
        return file.toBytes();
    }

    private static ProtoWriter graph(OnnxModel model) {
        var graph = new ProtoWriter();
        model.nodes().forEach(node -> graph.message(1, node(node)));
        graph.string(2, model.name());
        model.weights().forEach((name, tensor) -> graph.message(5, TensorFormat.write(name, tensor)));
        model.inputs().forEach(value -> graph.message(11, value(value)));
        model.outputs().forEach(value -> graph.message(12, value(value)));
        return graph;
    }

    private static ProtoWriter node(OnnxNode node) {
        var message = new ProtoWriter();
        node.inputs().forEach(name -> message.string(1, name));
        node.outputs().forEach(name -> message.string(2, name));
        message.string(3, node.name()).string(4, node.operator());
        node.attributes().forEach((name, value) -> message.message(5, attribute(name, value)));
        if (!node.domain().isEmpty()) {
            message.string(7, node.domain());
        }
        return message;
    }

    private static ProtoWriter attribute(String name, Attribute attribute) {
        var message = new ProtoWriter().string(1, name);
        int type;
        if (attribute instanceof Attribute.FloatValue number) {
            message.number(2, number.value());
            type = 1;
        } else if (attribute instanceof Attribute.IntValue integer) {
            message.integer(3, integer.value());
            type = 2;
        } else if (attribute instanceof Attribute.Text text) {
            message.string(4, text.value());
            type = 3;
        } else if (attribute instanceof Attribute.TensorValue tensor) {
            message.message(5, TensorFormat.write("", tensor.value()));
            type = 4;
        } else if (attribute instanceof Attribute.Floats numbers) {
            for (float value : numbers.values()) {
                message.number(7, value);
            }
            type = 6;
        } else if (attribute instanceof Attribute.Ints integers) {
            var packed = new ProtoWriter();
            for (long value : integers.values()) {
                packed.varint(value);
            }
            message.bytes(8, packed.toBytes());
            type = 7;
        } else {
            ((Attribute.Texts) attribute).values().forEach(value -> message.string(9, value));
            type = 8;
        }
        return message.integer(20, type);
    }

    private static ProtoWriter value(ValueInfo value) {
        var shape = new ProtoWriter();
        for (var dimension : value.dimensions()) {
            boolean number = !dimension.isEmpty() && dimension.chars().allMatch(Character::isDigit);
            shape.message(
                    1,
                    number
                            ? new ProtoWriter().integer(1, Long.parseLong(dimension))
                            : new ProtoWriter().string(2, dimension));
        }
        var tensor = new ProtoWriter().integer(1, value.type().code()).message(2, shape);
        return new ProtoWriter().string(1, value.name()).message(2, new ProtoWriter().message(1, tensor));
    }
}
