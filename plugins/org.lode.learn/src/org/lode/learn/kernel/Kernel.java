package org.lode.learn.kernel;

import java.util.Locale;
import org.lode.learn.onnx.GraphBuilder;

/** Correlation as a function of distance in units of the length scale. Rasmussen and Williams, chapter 4. */
public enum Kernel {
    /** Squared exponential: infinitely smooth. */
    RBF {
        @Override
        double correlation(double squaredDistance) {
            return StrictMath.exp(-squaredDistance / 2);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance) {
            return graph.node("Exp", "correlation", graph.scale("exponent", squaredDistance, -0.5));
        }
    },
    /** Matérn 5/2: twice differentiable, (1 + √5 r + 5 r²/3) exp(-√5 r). */
    MATERN52 {
        @Override
        double correlation(double squaredDistance) {
            double r = Math.sqrt(5 * squaredDistance);
            return (1 + r + r * r / 3) * StrictMath.exp(-r);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance) {
            var r = graph.node("Sqrt", "r", graph.scale("r.squared", squaredDistance, 5));
            var linear = graph.shift("polynomial.linear", r, 1);
            var square = graph.scale("polynomial.square", squaredDistance, 5.0 / 3);
            var polynomial = graph.node("Add", "polynomial", linear, square);
            return graph.node(
                    "Mul", "correlation", polynomial, graph.node("Exp", "decay", graph.scale("r.negative", r, -1)));
        }
    };

    abstract double correlation(double squaredDistance);

    /** Writes the correlation into a graph. */
    abstract String write(GraphBuilder graph, String squaredDistance);

    /** The name in descriptions. */
    String label() {
        return this == RBF ? "RBF" : name().toLowerCase(Locale.ROOT);
    }
}
