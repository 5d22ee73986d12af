package org.lode.design.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/** Small changes of a structure, after J. H. Jensen, Chem. Sci. 10 (2019) 3567. Takes nothing from a partner. */
public final class GraphMutation implements GraphEdit {
    private static final int TRIES = 10;

    /** C, N, O, F, S, Cl, Br with their usual valences. */
    private static final int[] ELEMENTS = {6, 7, 8, 9, 16, 17, 35};

    private static final int[] VALENCES = {4, 3, 2, 1, 2, 1, 1};

    /** The kinds of change, equally probable. */
    private static final List<Change> CHANGES = List.of(
            GraphMutation::insertAtom,
            GraphMutation::changeBond,
            GraphMutation::openRing,
            GraphMutation::closeRing,
            GraphMutation::deleteAtom,
            GraphMutation::changeAtom,
            GraphMutation::appendAtom);

    private final Plausibility plausibility;

    /** Lets through what is plausible. */
    public GraphMutation(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    /** Changes a graph, or gives null if that can't be done at the place it chose. */
    private interface Change {
        EditableGraph apply(EditableGraph graph, RandomGenerator random);
    }

    @Override
    public Optional<Material> apply(Material parent, Material partner, RandomGenerator random) {
        var structure = Structure.of(parent);
        for (int i = 0; i < TRIES; i++) {
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            var graph = change.apply(structure.editable(), random);
            var changed = graph == null ? Optional.<Material>empty() : structure.changed(graph, plausibility, random);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static EditableGraph insertAtom(EditableGraph graph, RandomGenerator random) {
        var single = graph.bonds().stream()
                .filter(bond -> bond.order() == 1 && graph.canBeCut(bond))
                .toList();
        if (single.isEmpty()) {
            return null;
        }
        var bond = any(single, random);
        int kind = random.nextInt(ELEMENTS.length);
        graph.cut(bond);
        int atom = graph.add(ELEMENTS[kind], VALENCES[kind]);
        return graph.join(bond.from(), atom, 1) && graph.join(atom, bond.to(), 1) ? graph : null;
    }

    private static EditableGraph changeBond(EditableGraph graph, RandomGenerator random) {
        if (graph.bonds().isEmpty()) {
            return null;
        }
        var bond = any(graph.bonds(), random);
        graph.cut(bond);
        return graph.join(bond.from(), bond.to(), 1 + random.nextInt(3)) ? graph : null;
    }

    private static EditableGraph openRing(EditableGraph graph, RandomGenerator random) {
        if (graph.bonds().isEmpty()) {
            return null;
        }
        var bond = any(graph.bonds(), random);
        if (!graph.canBeCut(bond)) {
            return null;
        }
        graph.cut(bond);
        return graph.distances(bond.from())[bond.to()] > 0 ? graph : null;
    }

    /** Rings of 5 and 6 atoms are nine times as probable as those of 3 and 4. */
    private static EditableGraph closeRing(EditableGraph graph, RandomGenerator random) {
        int size = (random.nextInt(10) == 0 ? 3 : 5) + random.nextInt(2);
        int start = random.nextInt(graph.atoms());
        var distances = graph.distances(start);
        var ends = new ArrayList<Integer>();
        for (int atom = 0; atom < distances.length; atom++) {
            if (distances[atom] == size - 1) {
                ends.add(atom);
            }
        }
        return !ends.isEmpty() && graph.join(start, any(ends, random), 1) ? graph : null;
    }

    /** Its neighbours are joined to the first of them. */
    private static EditableGraph deleteAtom(EditableGraph graph, RandomGenerator random) {
        int atom = random.nextInt(graph.atoms());
        var bonds = graph.bondsOf(atom);
        if (graph.charge(atom) != 0 || graph.isAttachment(atom)) {
            return null;
        }
        bonds.forEach(graph::cut);
        for (int i = 1; i < bonds.size(); i++) {
            if (!graph.join(bonds.get(0).other(atom), bonds.get(i).other(atom), 1)) {
                return null;
            }
        }
        return bonds.isEmpty() ? null : graph.part(graph.fragment(bonds.get(0).other(atom)));
    }

    private static EditableGraph changeAtom(EditableGraph graph, RandomGenerator random) {
        int kind = random.nextInt(ELEMENTS.length);
        return graph.change(random.nextInt(graph.atoms()), ELEMENTS[kind], VALENCES[kind]) ? graph : null;
    }

    private static EditableGraph appendAtom(EditableGraph graph, RandomGenerator random) {
        int kind = random.nextInt(ELEMENTS.length);
        int place = random.nextInt(graph.atoms());
        int chance = random.nextInt(20);
        int order = chance < 12 ? 1 : chance < 19 ? 2 : 3;
        return graph.join(place, graph.add(ELEMENTS[kind], VALENCES[kind]), order) ? graph : null;
    }
}
