package org.lode.design.edit;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/** Moves a substituent to another place of its structure, or puts one of the partner in its place. */
public final class SubstituentSwap implements GraphEdit {
    private static final int TRIES = 10;

    /** Atoms other than hydrogen; what is larger is left to crossover. */
    private static final int LARGEST = 12;

    private final Plausibility plausibility;

    /** Lets through what is plausible. */
    public SubstituentSwap(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    @Override
    public Optional<Material> apply(Material parent, Material partner, RandomGenerator random) {
        var structure = Structure.of(parent);
        var other = Structure.of(partner);
        for (int i = 0; i < TRIES; i++) {
            boolean move = random.nextBoolean();
            var parts = cut(structure, random);
            var donor = move ? parts : cut(other, random);
            if (parts.isEmpty() || donor.isEmpty()) {
                continue;
            }
            var core = parts.get(0);
            var substituent = donor.get(1);
            boolean fits = substituent.size() <= LARGEST
                    && substituent.graph().attachments() == parts.get(1).graph().attachments();
            var child = fits ? joined(core, substituent, move, random) : null;
            var changed = child == null ? Optional.<Material>empty() : structure.changed(child, plausibility, random);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    /** The larger part and the smaller one, nothing if no bond can be cut. */
    private static List<Part> cut(Structure structure, RandomGenerator random) {
        var cuts = Part.cuts(structure);
        if (cuts.isEmpty()) {
            return List.of();
        }
        var parts = Part.cut(structure, cuts.get(random.nextInt(cuts.size())));
        return parts.get(0).size() >= parts.get(1).size() ? parts : List.of(parts.get(1), parts.get(0));
    }

    /** The substituent at the core's end, or elsewhere at the core; null if it has no other place. */
    private static EditableGraph joined(Part core, Part substituent, boolean elsewhere, RandomGenerator random) {
        int place = core.ends().get(0);
        if (elsewhere) {
            var places = Places.free(core.graph(), core.size());
            places.remove(Integer.valueOf(place));
            if (places.isEmpty()) {
                return null;
            }
            place = places.get(random.nextInt(places.size()));
        }
        var child = EditableGraph.both(core.graph(), substituent.graph());
        return child.join(place, core.size() + substituent.ends().get(0), 1) ? child : null;
    }
}
