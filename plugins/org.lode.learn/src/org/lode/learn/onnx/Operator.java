package org.lode.learn.onnx;

import org.lode.learn.LearnException;

/** An operation of a graph, ready to run. Operators keep no state, so several threads may run one. */
@FunctionalInterface
interface Operator {
    /**
     * Runs the operation.
     *
     * @param inputs the values it reads; null for an omitted one
     * @return the values it makes
     * @throws LearnException if the values don't fit the operation; the message is part of a sentence
     */
    Tensor[] run(Tensor[] inputs, Budget budget) throws LearnException;
}
