package org.lode.design.sampler;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The members of a population as parents: drawn in proportion to their likelihoods at the temperature that leaves a
 * fifth of them as effective sample size, so that the pressure is the same whatever the likelihoods look like.
 * Immutable.
 */
final class Breeders {
    private static final double SHARE = 0.2;

    /** Colder than this, a search would tell probabilities of 0.99 and 0.999 apart and lose its variety over it. */
    private static final double COLDEST = 20;

    private final List<Member> members;
    private final double beta;
    private final double effectiveSampleSize;
    private final double[] cumulative;

    /** Takes at least one member. */
    Breeders(List<Member> members) {
        this.members = List.copyOf(members);
        var logs = members.stream().mapToDouble(Member::logLikelihood).toArray();
        beta = Tempering.next(logs, 0, COLDEST, SHARE);
        effectiveSampleSize = Tempering.effectiveSampleSize(logs, beta);
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        cumulative = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            // nothing is possible yet: all are alike
            sum += most == Double.NEGATIVE_INFINITY ? 1 : Tempering.weight(logs[i], most, beta);
            cumulative[i] = sum;
        }
    }

    /** The exponent of the likelihood. */
    double beta() {
        return beta;
    }

    double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    Member draw(RandomGenerator random) {
        double place = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return members.get(low);
    }
}
