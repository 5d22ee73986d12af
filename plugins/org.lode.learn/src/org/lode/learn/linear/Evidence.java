package org.lode.learn.linear;

import java.util.Arrays;

/**
 * The two precisions of Bayesian linear regression, found by maximising the evidence.
 *
 * <p>Fixed-point iteration of MacKay, Neural Comput. 4 (1992) 415, with the weak gamma hyper-priors of scikit-learn's
 * {@code BayesianRidge}. It works on the singular values alone, so a step costs next to nothing.
 *
 * @param noise the precision (inverse variance) of the noise, alpha
 * @param weights the precision of the prior of the weights, lambda
 */
public record Evidence(double noise, double weights) {
    private static final double HYPER_PRIOR = 1e-6;
    private static final int MOST_STEPS = 1000;
    private static final double TOLERANCE = 1e-9;

    /**
     * Iterates until nothing changes.
     *
     * @param squares the squared singular values of the centred rows
     * @param projections the projections of the centred targets on the left singular vectors
     * @param targetSquares the sum of the squared centred targets
     * @param rows the number of rows
     */
    public static Evidence maximize(double[] squares, double[] projections, double targetSquares, int rows) {
        double alpha = rows / targetSquares;
        double lambda = 1;
        double outside =
                targetSquares - Arrays.stream(projections).map(c -> c * c).sum();
        for (int step = 0; step < MOST_STEPS; step++) {
            double effective = 0;
            double weightSquares = 0;
            double residual = Math.max(0, outside);
            for (int k = 0; k < squares.length; k++) {
                double total = squares[k] + lambda / alpha;
                double share = squares[k] / total;
                effective += share;
                weightSquares += projections[k] * projections[k] * share / total;
                residual += projections[k] * projections[k] * (1 - share) * (1 - share);
            }
            double nextLambda = (effective + 2 * HYPER_PRIOR) / (weightSquares + 2 * HYPER_PRIOR);
            double nextAlpha = (rows - effective + 2 * HYPER_PRIOR) / (residual + 2 * HYPER_PRIOR);
            boolean done = Math.abs(nextLambda - lambda) <= TOLERANCE * nextLambda
                    && Math.abs(nextAlpha - alpha) <= TOLERANCE * nextAlpha;
            lambda = nextLambda;
            alpha = nextAlpha;
            if (done) {
                break;
            }
        }
        return new Evidence(alpha, lambda);
    }
}
