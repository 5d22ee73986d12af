package org.lode.design.constraint;

import org.lode.represent.Material;

/**
 * A condition on the structure itself. Thread-safe; the same structure always gets the same answer. As text it tells
 * all that the answers depend on, so that a run is gone on with under the same conditions only.
 */
public interface Constraint {
    /**
     * The logarithm of the factor that the structure's likelihood is multiplied with: 0 if the condition is met,
     * negative infinity if a hard condition isn't, in between for a soft one.
     */
    double logFactor(Material material);
}
