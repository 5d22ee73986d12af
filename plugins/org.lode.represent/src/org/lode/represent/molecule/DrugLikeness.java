package org.lode.represent.molecule;

/**
 * The quantitative estimate of drug-likeness: a weighted geometric mean of eight desirabilities between 0 and 1, each
 * an asymmetric double sigmoid.
 *
 * <p>G. R. Bickerton et al., Nature Chem. 4 (2012) 90.
 */
final class DrugLikeness {
    /**
     * A desirability function, with the paper's names of its parameters.
     *
     * @param most largest value of the function, to which it is normalised
     */
    private record Desirability(double a, double b, double c, double d, double e, double f, double most) {
        double of(double x) {
            double rise = 1 + StrictMath.exp(-(x - c + d / 2) / e);
            double fall = 1 + StrictMath.exp(-(x - c - d / 2) / f);
            return (a + b / rise * (1 - 1 / fall)) / most;
        }
    }

    /** In the order of {@link DrugProperties#values()}. */
    private static final Desirability[] DESIRABILITIES = {
        new Desirability(2.817065973, 392.5754953, 290.7489764, 2.419764353, 49.22325677, 65.37051707, 104.9805561),
        new Desirability(3.172690585, 137.8624751, 2.534937431, 4.581497897, 0.822739154, 0.576295591, 131.3186604),
        new Desirability(2.948620388, 160.4605972, 3.615294657, 4.435986202, 0.290141953, 1.300669958, 148.7763046),
        new Desirability(1.618662227, 1010.051101, 0.985094388, 1e-9, 0.713820843, 0.920922555, 258.1632616),
        new Desirability(1.876861559, 125.2232657, 62.90773554, 87.83366614, 12.01999824, 28.51324732, 104.5686167),
        new Desirability(0.01, 272.4121427, 2.55837997, 1.565547684, 1.271567166, 2.758063707, 105.4420403),
        new Desirability(3.21778897, 957.7374108, 2.274627939, 1e-9, 1.317690384, 0.375760881, 312.337261),
        new Desirability(0.01, 1199.094025, -0.09002883, 1e-9, 0.185904477, 0.875193782, 417.725314)
    };

    /** Weights of the desirabilities. */
    enum Weights {
        /** Mean of the thousand best sets of weights. */
        MEAN(0.66, 0.46, 0.05, 0.61, 0.06, 0.65, 0.48, 0.95),
        /** The set with the most information. */
        MAXIMUM(0.5, 0.25, 0, 0.5, 0, 0.5, 0.25, 1),
        /** All the same. */
        UNIT(1, 1, 1, 1, 1, 1, 1, 1);

        private final double[] weights;

        Weights(double... weights) {
            this.weights = weights;
        }
    }

    private DrugLikeness() {}

    /** The estimate, between 0 and 1. */
    static double of(DrugProperties properties, Weights weights) {
        var values = properties.values();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights.weights[i] * StrictMath.log(DESIRABILITIES[i].of(values[i]));
            total += weights.weights[i];
        }
        return StrictMath.exp(sum / total);
    }
}
