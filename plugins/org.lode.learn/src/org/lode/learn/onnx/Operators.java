package org.lode.learn.onnx;

import org.lode.learn.LearnException;
import org.lode.learn.onnx.ElementwiseOperators.Arithmetic;

/** The operators that can be evaluated, by name. */
final class Operators {
    private Operators() {}

    /**
     * The operator of a node.
     *
     * @param operatorSet the version of the standard operator set
     * @throws LearnException if there is no such operator or its attributes are wrong
     */
    static Operator of(OnnxNode node, long operatorSet) throws LearnException {
        var single = single(node, operatorSet);
        return DoubleOperators.of(node)
                .map(precise -> DoubleOperators.either(single, precise))
                .orElse(single);
    }

    private static Operator single(OnnxNode node, long operatorSet) throws LearnException {
        return switch (node.operator()) {
            case "Gemm" -> MatrixOperators.gemm(node);
            case "MatMul" -> MatrixOperators.matMul();
            case "Add" -> ElementwiseOperators.binary(Arithmetic.ADD);
            case "Sub" -> ElementwiseOperators.binary(Arithmetic.SUBTRACT);
            case "Mul" -> ElementwiseOperators.binary(Arithmetic.MULTIPLY);
            case "Div" -> ElementwiseOperators.binary((x, y) -> x / y);
            case "Pow" -> ElementwiseOperators.binary((x, y) -> (float) StrictMath.pow(x, y));
            case "Max" -> ElementwiseOperators.fold(Math::max);
            case "Min" -> ElementwiseOperators.fold(Math::min);
            case "Sum" -> ElementwiseOperators.fold(Float::sum);
            case "Relu", "Elu", "LeakyRelu", "Sigmoid", "Tanh" -> ElementwiseOperators.activation(node);
            case "Softplus" ->
                ElementwiseOperators.unary(
                        x -> (float) (Math.max(x, 0) + StrictMath.log1p(FloatMath.exp(-Math.abs(x)))));
            case "Sqrt" -> ElementwiseOperators.unary(x -> (float) Math.sqrt(x));
            case "Exp" -> ElementwiseOperators.unary(FloatMath::exp);
            case "Log" -> ElementwiseOperators.unary(x -> (float) StrictMath.log(x));
            case "Abs" -> ElementwiseOperators.unary(Math::abs);
            case "Neg" -> ElementwiseOperators.unary(x -> -x);
            case "Clip" -> ElementwiseOperators.clip(node);
            case "BatchNormalization" -> ReductionOperators.batchNormalization(node);
            case "Softmax" -> ReductionOperators.softmax(node, operatorSet);
            case "ReduceSum" -> ReductionOperators.reduce(node, ReductionOperators.Kind.SUM);
            case "ReduceMean" -> ReductionOperators.reduce(node, ReductionOperators.Kind.MEAN);
            case "ReduceMax" -> ReductionOperators.reduce(node, ReductionOperators.Kind.MAX);
            case "ReduceMin" -> ReductionOperators.reduce(node, ReductionOperators.Kind.MIN);
            case "ArgMax" -> ReductionOperators.argument(node, 1);
            case "ArgMin" -> ReductionOperators.argument(node, -1);
            case "Concat" -> ShapeOperators.concat(node);
            case "Gather" -> ShapeOperators.gather(node);
            case "Reshape" -> ShapeOperators.reshape();
            case "Flatten" -> ShapeOperators.flatten(node);
            case "Squeeze" -> ShapeOperators.squeeze(node);
            case "Unsqueeze" -> ShapeOperators.unsqueeze(node);
            case "Transpose" -> ShapeOperators.transpose(node);
            case "Cast" -> ShapeOperators.cast(node);
            case "Constant" -> ShapeOperators.constant(node);
            case "Identity", "Dropout" -> ShapeOperators.identity();
            case "MatMulInteger" -> QuantizedOperators.matMulInteger();
            case "DynamicQuantizeLinear" -> QuantizedOperators.dynamicQuantizeLinear();
            case "QuantizeLinear" -> QuantizedOperators.quantizeLinear(node);
            case "QLinearMatMul" -> QuantizedOperators.qLinearMatMul();
            case "DequantizeLinear" -> QuantizedOperators.dequantizeLinear(node);
            case "TreeEnsembleRegressor" -> new TreeEnsemble(node);
            case "TreeEnsembleClassifier" -> new TreeClassifier(node);
            default -> throw new LearnException("its operator '" + node.operator() + "' is not supported");
        };
    }
}
