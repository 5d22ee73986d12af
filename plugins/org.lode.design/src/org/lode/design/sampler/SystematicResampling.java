package org.lode.design.sampler;

/**
 * Systematic resampling: one uniform number for all, so that a particle of weight {@code w} gets {@code n w} copies,
 * rounded up or down (J. Carpenter, P. Clifford, P. Fearnhead, IEE Proc. Radar Sonar Navig. 146 (1999) 2).
 */
final class SystematicResampling {
    private SystematicResampling() {}

    /**
     * The indexes of the chosen particles in ascending order.
     *
     * @param weights not negative, with a sum above 0; they need not be normalised
     * @param count how many to choose
     * @param uniform a number from 0 (included) to 1 (excluded)
     */
    static int[] choose(double[] weights, int count, double uniform) {
        double total = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            if (weights[i] > 0) {
                last = i;
            }
        }
        var chosen = new int[count];
        int particle = 0;
        double sum = weights[0];
        for (int i = 0; i < count; i++) {
            double place = (i + uniform) / count * total;
            while (sum <= place && particle < last) {
                sum += weights[++particle];
            }
            chosen[i] = particle;
        }
        return chosen;
    }
}
