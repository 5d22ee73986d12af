package org.lode.design.edit;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/**
 * Puts a ring system of the partner in the place of one of the parent; the substituents are bound to it at random
 * places.
 */
public final class RingSwap implements GraphEdit {
    private static final int TRIES = 5;

    private final Plausibility plausibility;

    /** Lets through what is plausible. */
    public RingSwap(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    @Override
    public Optional<Material> apply(Material parent, Material partner, RandomGenerator random) {
        var structure = Structure.of(parent);
        var other = Structure.of(partner);
        var own = RingSystem.of(structure);
        var offered = RingSystem.of(other);
        for (int i = 0; i < TRIES && !own.isEmpty() && !offered.isEmpty(); i++) {
            var replaced = own.get(random.nextInt(own.size()));
            var ring = offered.get(random.nextInt(offered.size())).bare(other);
            var child = decorated(ring, replaced, structure, random);
            var changed = child == null ? Optional.<Material>empty() : structure.changed(child, plausibility, random);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    /** A ring system with the substituents of another, null if it has too few places for them. */
    private static EditableGraph decorated(
            EditableGraph ring, RingSystem replaced, Structure structure, RandomGenerator random) {
        var child = ring;
        for (var substituent : replaced.substituents(structure)) {
            var places = Places.free(child, ring.atoms());
            if (places.isEmpty()) {
                return null;
            }
            int place = places.get(random.nextInt(places.size()));
            int shift = child.atoms();
            child = EditableGraph.both(child, substituent.graph());
            if (!child.join(place, shift + substituent.ends().get(0), 1)) {
                return null;
            }
        }
        return child;
    }
}
