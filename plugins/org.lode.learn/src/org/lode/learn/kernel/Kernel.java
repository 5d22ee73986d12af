package org.lode.learn.kernel;

import java.util.Locale;
import org.lode.learn.onnx.GraphBuilder;

/** Correlation of two rows. Rasmussen and Williams, chapter 4, if nothing else is named. */
public enum Kernel {
    /** Squared exponential: infinitely smooth. */
    RBF {
        @Override
        double correlation(double squaredDistance, double product, double squaredLength) {
            return StrictMath.exp(-squaredDistance / squaredLength / 2);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance, String product, double squaredLength) {
            return graph.node("Exp", "correlation", graph.scale("exponent", squaredDistance, -0.5 / squaredLength));
        }
    },
    /** Matérn 5/2: twice differentiable, (1 + √5 r + 5 r²/3) exp(-√5 r). */
    MATERN52 {
        @Override
        double correlation(double squaredDistance, double product, double squaredLength) {
            double r = Math.sqrt(5 * squaredDistance / squaredLength);
            return (1 + r + r * r / 3) * StrictMath.exp(-r);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance, String product, double squaredLength) {
            var squared = graph.scale("r.squared", squaredDistance, 5 / squaredLength);
            var r = graph.node("Sqrt", "r", squared);
            var linear = graph.shift("polynomial.linear", r, 1);
            var polynomial =
                    graph.node("Add", "polynomial", linear, graph.scale("polynomial.square", squared, 1.0 / 3));
            return graph.node("Mul", "correlation", polynomial, decay(graph, r));
        }
    },
    /** Matérn 3/2: once differentiable, (1 + √3 r) exp(-√3 r). */
    MATERN32 {
        @Override
        double correlation(double squaredDistance, double product, double squaredLength) {
            double r = Math.sqrt(3 * squaredDistance / squaredLength);
            return (1 + r) * StrictMath.exp(-r);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance, String product, double squaredLength) {
            var r = graph.node("Sqrt", "r", graph.scale("r.squared", squaredDistance, 3 / squaredLength));
            return graph.node("Mul", "correlation", graph.shift("polynomial", r, 1), decay(graph, r));
        }
    },
    /**
     * Tanimoto similarity of counts, x·x' / (|x|² + |x'|² - x·x'), without a length scale; rows are taken as they are.
     * Positive definite: Ralaivola et al., Neural Networks 18 (2005) 1093.
     */
    TANIMOTO {
        @Override
        double correlation(double squaredDistance, double product, double squaredLength) {
            return (product + NOTHING) / (squaredDistance + product + NOTHING);
        }

        @Override
        String write(GraphBuilder graph, String squaredDistance, String product, double squaredLength) {
            var common = graph.shift("common", product, NOTHING);
            return graph.node("Div", "correlation", common, graph.node("Add", "together", squaredDistance, common));
        }
    };

    /** Added to both sides of the fraction, so that two rows without any count are alike. */
    private static final double NOTHING = 1e-6;

    private static String decay(GraphBuilder graph, String r) {
        return graph.node("Exp", "decay", graph.scale("r.negative", r, -1));
    }

    /** Whether rows are counts, which are not standardised. */
    boolean isOfCounts() {
        return this == TANIMOTO;
    }

    /**
     * The correlation of two rows.
     *
     * @param product their inner product
     */
    abstract double correlation(double squaredDistance, double product, double squaredLength);

    /** Writes the correlation into a graph. */
    abstract String write(GraphBuilder graph, String squaredDistance, String product, double squaredLength);

    /** The name in descriptions. */
    String label() {
        return switch (this) {
            case RBF -> "RBF";
            case TANIMOTO -> "Tanimoto";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
