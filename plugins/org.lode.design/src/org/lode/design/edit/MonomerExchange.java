package org.lode.design.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.polymerisation.PolymerisationRules;
import org.lode.represent.polymerisation.Retrosynthesis;
import org.lode.represent.polymerisation.Route;

/**
 * Makes a polymer of other monomers by rules of polymer chemistry: one of the parent's monomers is exchanged for one of
 * the partner's or is itself edited, and the same rule is applied again. So what comes out can be made by that rule.
 *
 * <p>Remembers the routes to the polymers it was asked for; for one thread. What comes out doesn't depend on what it
 * remembers.
 */
public final class MonomerExchange implements GraphEdit {
    private static final int TRIES = 10;
    private static final int REMEMBERED = 2_000;

    private final Plausibility plausibility;
    private final List<GraphEdit> edits;
    private final Retrosynthesis retrosynthesis = new Retrosynthesis(PolymerisationRules.standard());
    private final Map<String, List<Route>> remembered = new LinkedHashMap<>();

    /** Lets through what is plausible. */
    public MonomerExchange(Plausibility plausibility) {
        this.plausibility = plausibility;
        edits = List.of(
                new GraphMutation(plausibility),
                new GraphCrossover(plausibility),
                new SubstituentSwap(plausibility),
                new RingSwap(plausibility));
    }

    /** @throws IllegalArgumentException if the parent or the partner is no polymer */
    @Override
    public Optional<Material> apply(Material parent, Material partner, RandomGenerator random) {
        var routes = routes(parent);
        var offered = routes(partner).stream()
                .flatMap(route -> route.monomers().stream())
                .toList();
        for (int i = 0; i < TRIES && !routes.isEmpty(); i++) {
            var route = routes.get(random.nextInt(routes.size()));
            int place = random.nextInt(route.monomers().size());
            var monomer = monomer(route.monomers().get(place), offered, random);
            var child = monomer.flatMap(other -> polymer(route, place, other));
            if (child.isPresent()
                    && !child.get().canonical().equals(parent.canonical())
                    && plausibility.allows(child.get(), random)) {
                return child;
            }
        }
        return Optional.empty();
    }

    private Optional<Material> monomer(Molecule old, List<Molecule> offered, RandomGenerator random) {
        if (!offered.isEmpty() && random.nextBoolean()) {
            return Optional.of(offered.get(random.nextInt(offered.size())));
        }
        var partner = offered.isEmpty() ? old : offered.get(random.nextInt(offered.size()));
        return edits.get(random.nextInt(edits.size())).apply(old, partner, random);
    }

    private static Optional<Material> polymer(Route route, int place, Material monomer) {
        var monomers = new ArrayList<>(route.monomers());
        monomers.set(place, (Molecule) monomer);
        try {
            return Optional.of(route.rule().polymerise(monomers));
        } catch (
                @SuppressWarnings("unused")
                MaterialException noSuchMonomer) {
            return Optional.empty();
        }
    }

    private List<Route> routes(Material material) {
        if (!(material instanceof Polymer polymer)) {
            throw new IllegalArgumentException("'" + material.text() + "' is no polymer");
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(polymer.canonical(), key -> retrosynthesis.routes(polymer));
    }
}
