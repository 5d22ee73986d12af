package org.lode.design.edit;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/**
 * A way to make a structure of one or two others. What comes out is of the same kind, in one piece, neutral where the
 * parents are, and as a repeat unit has two attachment points. Immutable, for any number of threads.
 */
@FunctionalInterface
public interface GraphEdit {
    /**
     * A child, or nothing if none was found in a few tries.
     *
     * @param parent a molecule or polymer of one fragment
     * @param partner another one of the same kind, from which some edits take parts
     */
    Optional<Material> apply(Material parent, Material partner, RandomGenerator random);
}
