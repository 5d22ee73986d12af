package org.lode.learn.onnx;

/**
 * An operation of a graph that is evaluated.
 *
 * @param node the node, of a run of layers the first one
 * @param operator what evaluates it
 * @param from the slots it reads; -1: omitted
 * @param to the slots it writes
 * @param release the slots nobody needs after it
 */
record Step(OnnxNode node, Operator operator, int[] from, int[] to, int[] release) {
    /** What the operation is called in messages. */
    String title() {
        return title(node);
    }

    /** What the operation of a node is called in messages. */
    static String title(OnnxNode node) {
        return node.name().isEmpty() ? node.operator() : node.name();
    }
}
