package org.lode.design.search;

import org.lode.design.similarity.EnvironmentCounts;

/** What a search expects of structures that have not been evaluated. For any number of threads. */
public interface Surrogate {
    /**
     * How promising a structure is: on the scale of the logarithm of the likelihood, the higher the better.
     *
     * @param weight how much it counts that little is known of a structure, in deviations, where that isn't part of a
     *     probability; 0 or more
     */
    double promise(EnvironmentCounts counts, double weight);
}
